package org.libervia.bridge.socket.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.socket.wire.Envelope;
import org.libervia.bridge.socket.wire.LineReader;
import org.libervia.bridge.socket.wire.NotJsonException;
import org.libervia.bridge.socket.wire.Protocol;
import org.libervia.domain.Bridge.Subscription;
import org.libervia.domain.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One frontend. A thread reads its requests and one writes answers and signals; each call runs on a
 * thread of its own, so that a long one does not hold up the others. When as many as are allowed
 * run, or wait to be written, nothing more is read.
 */
final class Connection {
    static final int MAX_CALLS = 64;
    private static final int PLENTY = 1 << 20;
    private static final int WRITE_CHUNK = 64 * 1024;

    private final Logger log = LoggerFactory.getLogger(Connection.class);
    private final SocketChannel channel;
    private final Desk desk;
    private final Outbox outbox;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Semaphore calls = new Semaphore(MAX_CALLS);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Subscription attached;
    private boolean greeted;
    private volatile boolean finishing;
    private volatile long writingSince;

    Connection(SocketChannel channel, Desk desk, int maxSignals) {
        this.channel = channel;
        this.desk = desk;
        this.outbox = new Outbox(maxSignals);
        this.attached = desk.hub().attach(this::announce);
    }

    private void announce(Signal signal) {
        var wanting = subscriptions.wanting(signal);
        if (!wanting.isEmpty()) {
            outbox.put(new SentSignal(signal, wanting));
        }
    }

    /** Serves the frontend until it leaves: requests it sent before are answered. */
    void serve() {
        Thread.ofVirtual().name("bridge-writer").start(this::write);
        try {
            read();
            attached.close();
            finishing = true;
            calls.acquire(MAX_CALLS);
        } catch (IOException gone) {
            log.debug("A frontend is gone: {}", gone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void read() throws IOException, InterruptedException {
        LineReader lines = new LineReader(channel, Protocol.MAX_REQUEST);
        while (true) {
            byte[] line;
            try {
                line = lines.next();
            } catch (LiberviaException tooLong) {
                calls.acquire();
                outbox.put(new Outbox.Answer(Answers.error(null, Answers.NO_REQUEST, tooLong)));
                return;
            }
            if (line == null) {
                return;
            }
            calls.acquire();
            if (closed.get()) {
                return;
            }
            take(line);
        }
    }

    /** Answers a line, now or on a thread of its own. One of the calls allowed is taken for it. */
    private void take(byte[] line) {
        Envelope request;
        try {
            request = Envelope.read(line);
        } catch (LiberviaException wrong) {
            int code = wrong instanceof NotJsonException ? Answers.NOT_JSON : Answers.NO_REQUEST;
            outbox.put(new Outbox.Answer(Answers.error(null, code, wrong)));
            return;
        }
        String method = request.method();
        if (method == null) {
            answer(request, Answers.error(request.id(), Answers.NO_REQUEST, noMethod()));
        } else if (greeted && !isOwn(method)) {
            Thread.ofVirtual()
                    .name(method)
                    .start(() -> answer(request, desk.call(request, method)));
        } else {
            answer(request, own(request, method));
        }
    }

    private static LiberviaException noMethod() {
        return new LiberviaException(
                Problem.BAD_ARGUMENT, "A request needs a \"method\", such as \"profiles.list\".");
    }

    private static boolean isOwn(String method) {
        return switch (method) {
            case Protocol.HELLO,
                    Protocol.FACETS,
                    Protocol.DESCRIBE,
                    Protocol.SUBSCRIBE,
                    Protocol.UNSUBSCRIBE ->
                    true;
            default -> false;
        };
    }

    private byte[] own(Envelope request, String method) {
        try {
            if (method.equals(Protocol.HELLO)) {
                byte[] welcome = desk.hello(request);
                greeted = true;
                return welcome;
            }
            if (!greeted) {
                throw new LiberviaException(
                        Problem.BRIDGE,
                        "The first request must be "
                                + Protocol.HELLO
                                + " with {\"protocol\": "
                                + Protocol.VERSION
                                + "}.");
            }
            return switch (method) {
                case Protocol.FACETS -> desk.facets(request);
                case Protocol.DESCRIBE -> desk.describe(request);
                case Protocol.SUBSCRIBE -> desk.subscribe(request, subscriptions);
                default -> desk.unsubscribe(request, subscriptions);
            };
        } catch (LiberviaException refused) {
            return Answers.error(request.id(), refused);
        } catch (RuntimeException failed) {
            return desk.failed(request, method, failed);
        }
    }

    private void answer(Envelope request, byte[] line) {
        Outbox.Answer answer = new Outbox.Answer(line);
        if (!request.hasId()) {
            calls.release();
        } else if (Protocol.UNSUBSCRIBE.equals(request.method())) {
            outbox.putAfterSignals(answer);
        } else {
            outbox.put(answer);
        }
    }

    private void write() {
        try {
            for (Outbox.Mail mail = outbox.take(); mail != null; mail = outbox.take()) {
                switch (mail) {
                    case Outbox.Answer answer -> {
                        send(answer.line());
                        calls.release();
                    }
                    case SentSignal signal -> send(desk.signal(signal));
                }
            }
        } catch (IOException gone) {
            log.debug("A frontend does not read any more: {}", gone.getMessage());
        } catch (RuntimeException failed) {
            log.error("A signal can't be told to a frontend", failed);
        } finally {
            close();
        }
    }

    private void send(byte[] line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        int end = bytes.limit();
        while (bytes.position() < end) {
            bytes.limit(Math.min(end, bytes.position() + WRITE_CHUNK));
            writingSince = System.nanoTime() | 1;
            channel.write(bytes);
        }
        writingSince = 0;
    }

    /** Whether the frontend has read nothing for this long, and more waits than may wait. */
    boolean isStalled(long nanos) {
        long since = writingSince;
        return since != 0
                && System.nanoTime() - since > nanos
                && (finishing || calls.availablePermits() == 0 || outbox.signalsAreFull());
    }

    /** Reads nothing more; answers what was asked, then closes. */
    void finish() {
        try {
            channel.shutdownInput();
        } catch (IOException gone) {
            close();
        }
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            attached.close();
            outbox.close();
            calls.release(PLENTY); // whoever waits for a place may go
            try {
                channel.close();
            } catch (IOException failed) {
                log.debug("A connection can't be closed: {}", failed.getMessage());
            }
        }
    }
}
