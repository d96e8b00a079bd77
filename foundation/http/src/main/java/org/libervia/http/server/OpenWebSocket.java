package org.libervia.http.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.libervia.http.Limits;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket at the server's end: this thread reads, another one writes while there is something
 * to write. A client that is silent is asked for a sign of life, and dropped when it gives none.
 */
final class OpenWebSocket implements WebSocket {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWebSocket.class);
    private static final int LOST = 1006;

    private final Transport transport;
    private final WebSocketListener listener;
    private final Limits limits;
    private final FrameQueue queue;
    private final MessageRate rate;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile long asked;

    OpenWebSocket(Transport transport, WebSocketListener listener, Limits limits) {
        this.transport = transport;
        this.listener = listener;
        this.limits = limits;
        this.queue = new FrameQueue(transport, limits.webSocketQueue());
        this.rate = new MessageRate(limits.webSocketRate());
        this.asked = System.nanoTime();
    }

    /** Whether the client gave no sign of life for too long; one that is silent is asked for it. */
    boolean isLost(long now) {
        Duration idle = limits.idle();
        if (now - Math.max(transport.heard(), asked) > idle.dividedBy(2).toNanos()) {
            asked = now;
            ping();
        }
        return now - transport.heard() > idle.plus(limits.progress()).toNanos();
    }

    void run() {
        int code = LOST;
        String reason = "";
        try {
            transport.untimed();
            listener.opened(this);
            CloseReason closed = read();
            code = closed.code();
            reason = closed.reason();
            close(code == 1005 ? NORMAL : code, "");
        } catch (Frame.Violation violation) {
            code = violation.code();
            reason = String.valueOf(violation.getMessage());
            close(code, reason);
        } catch (IOException gone) {
            LOG.trace("A WebSocket was lost", gone);
        } catch (RuntimeException fault) {
            LOG.error("A WebSocket's listener failed", fault);
            close(1011, "");
        } finally {
            queue.await(Duration.ofSeconds(2));
            transport.close();
            if (ended.compareAndSet(false, true)) {
                listener.closed(this, code, reason);
            }
        }
    }

    private CloseReason read() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean within = false;
        while (true) {
            Frame frame =
                    Frame.read(transport.in(), limits.webSocketMessage() - (long) message.size());
            if (!rate.permits(System.nanoTime())) {
                throw new Frame.Violation(POLICY, "too many messages");
            }
            switch (frame.opcode()) {
                case Frame.CLOSE -> {
                    return CloseReason.of(frame.content());
                }
                case Frame.PING -> queue.add(Frame.write(Frame.PONG, frame.content()));
                case Frame.PONG -> LOG.trace("A sign of life");
                case Frame.BINARY -> throw new Frame.Violation(1003, "only text is understood");
                default -> {
                    if ((frame.opcode() == Frame.CONTINUATION) != within) {
                        throw new Frame.Violation(1002, "a frame is out of order");
                    }
                    message.write(frame.content());
                    within = !frame.isFinal();
                    if (frame.isFinal()) {
                        listener.text(this, text(message.toByteArray()));
                        message.reset();
                    }
                }
            }
        }
    }

    private static String text(byte[] bytes) throws Frame.Violation {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw new Frame.Violation(1007, "a message is not in UTF-8");
        }
    }

    @Override
    public boolean send(String text) {
        return queue.add(Frame.write(Frame.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void ping() {
        queue.add(Frame.write(Frame.PING, new byte[0]));
    }

    @Override
    public void close(int code, String reason) {
        queue.finish(Frame.write(Frame.CLOSE, CloseReason.bytes(code, reason)));
    }

    @Override
    public boolean isOpen() {
        return queue.isOpen() && !ended.get();
    }
}
