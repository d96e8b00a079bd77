package org.libervia.bridge.socket;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.socket.json.Json;
import org.libervia.bridge.socket.json.Shapes;
import org.libervia.bridge.socket.wire.Envelope;
import org.libervia.bridge.socket.wire.LineReader;
import org.libervia.bridge.socket.wire.Protocol;
import org.libervia.bridge.socket.wire.SocketPath;
import tools.jackson.core.JsonGenerator;

/**
 * The connection to a backend. Only its two threads touch the channel, since interrupting a thread
 * that does would close it; they are platform threads, which are there sooner than the first
 * virtual one.
 */
final class Line implements AutoCloseable {
    private static final byte[] END = {};
    private static final int MAX_WAITING = 256;

    private final SocketChannel channel;
    private final Shapes shapes;
    private final Consumer<Envelope> signals;
    private final Runnable ended;
    private final Map<Long, Answer> pending = new ConcurrentHashMap<>();
    private final BlockingQueue<byte[]> outgoing = new ArrayBlockingQueue<>(MAX_WAITING);
    private final AtomicLong lastId = new AtomicLong();
    private volatile boolean closed;

    private Line(SocketChannel channel, Shapes shapes, Consumer<Envelope> signals, Runnable ended) {
        this.channel = channel;
        this.shapes = shapes;
        this.signals = signals;
        this.ended = ended;
    }

    /**
     * Connects.
     *
     * @param signals told each signal, on the thread that reads
     * @param ended told when nothing more will come
     */
    static Line open(Path wanted, Shapes shapes, Consumer<Envelope> signals, Runnable ended) {
        Path path = SocketPath.actual(wanted);
        try {
            SocketPath.verify(wanted, path);
            Line line =
                    new Line(
                            SocketChannel.open(UnixDomainSocketAddress.of(path)),
                            shapes,
                            signals,
                            ended);
            Thread.ofPlatform().daemon().name("bridge-reader").start(line::read);
            Thread.ofPlatform().daemon().name("bridge-writer").start(line::write);
            return line;
        } catch (IOException nobody) {
            throw new LiberviaException(
                    Problem.BACKEND_NOT_FOUND,
                    "No backend listens on " + path + ": start it with libervia-backend.",
                    nobody);
        }
    }

    /** Sends a request; its answer will come. */
    Answer call(String method, Consumer<JsonGenerator> params) {
        long id = lastId.incrementAndGet();
        byte[] request =
                Json.write(out -> {
                    out.writeStartObject();
                    out.writeStringProperty("jsonrpc", "2.0");
                    out.writeNumberProperty("id", id);
                    out.writeStringProperty("method", method);
                    out.writeName("params");
                    params.accept(out);
                    out.writeEndObject();
                });
        if (request.length > Protocol.MAX_REQUEST) {
            throw new LiberviaException(
                    Problem.LIMIT,
                    "The request is larger than " + Protocol.MAX_REQUEST + " bytes.");
        }
        Answer answer = new Answer(shapes);
        pending.put(id, answer);
        if (closed) {
            pending.remove(id);
            throw gone();
        }
        send(id, request);
        return answer;
    }

    private void send(long id, byte[] request) {
        try {
            outgoing.put(request);
        } catch (InterruptedException stopped) {
            pending.remove(id);
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "Stopped before it was sent.", stopped);
        }
    }

    private void write() {
        try {
            for (byte[] line = outgoing.take(); line.length > 0; line = outgoing.take()) {
                ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
                bytes.put(line).put((byte) '\n').flip();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException | InterruptedException gone) {
            close();
        }
    }

    private void read() {
        LineReader lines = new LineReader(channel, Protocol.MAX_ANSWER);
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                take(Envelope.read(line));
            }
        } catch (IOException | LiberviaException gone) {
            // Nothing more can be read: whoever waits is told so below.
        } finally {
            close();
            ended.run();
        }
    }

    private void take(Envelope envelope) {
        if (envelope.method() != null) {
            signals.accept(envelope);
        } else if (envelope.id() instanceof Long id) {
            Answer answer = pending.remove(id);
            if (answer != null) {
                answer.arrived(envelope);
            }
        }
    }

    private static LiberviaException gone() {
        return new LiberviaException(
                Problem.BRIDGE,
                "The connection to the backend is closed: it has ended, or it let go of this"
                        + " frontend; its log tells more.");
    }

    @Override
    public void close() {
        closed = true;
        outgoing.clear();
        outgoing.offer(END);
        try {
            channel.close();
        } catch (IOException failed) {
            // It is of no use any more, closed or not.
        }
        pending.forEach((id, answer) -> answer.lost(gone()));
        pending.clear();
    }
}
