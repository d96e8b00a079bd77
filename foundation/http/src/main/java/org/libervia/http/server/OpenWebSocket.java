package org.libervia.http.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.libervia.http.Limits;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open WebSocket over Jetty's. A client that is silent is asked for a sign of life, and dropped
 * when it gives none.
 */
public final class OpenWebSocket implements WebSocket, Session.Listener.AutoDemanding {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWebSocket.class);
    private static final int NOT_TEXT = 1003;

    private final WebSocketListener listener;
    private final Limits limits;
    private final Watch watch;
    private final MessageRate rate;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Session session;
    private volatile long heard = System.nanoTime();
    private volatile long asked = System.nanoTime();

    OpenWebSocket(WebSocketListener listener, Limits limits, Watch watch) {
        this.listener = listener;
        this.limits = limits;
        this.watch = watch;
        this.rate = new MessageRate(limits.webSocketRate());
    }

    /** Looks whether the client is still there. */
    void look(long now) {
        Duration idle = limits.idle();
        if (now - heard > idle.plus(limits.progress()).toNanos()) {
            drop();
        } else if (now - Math.max(heard, asked) > idle.dividedBy(2).toNanos()) {
            asked = now;
            ping();
        }
    }

    private void drop() {
        Session open = session;
        if (open != null) {
            open.disconnect();
        }
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        watch.add(this);
        listener.opened(this);
    }

    @Override
    public void onWebSocketText(String message) {
        if (isPermitted()) {
            listener.text(this, message);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(NOT_TEXT, "only text is understood");
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        Session open = session;
        if (isPermitted() && open != null) {
            open.sendPong(payload, Callback.NOOP);
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        isPermitted();
    }

    private boolean isPermitted() {
        heard = System.nanoTime();
        if (ended.get()) {
            return false;
        }
        if (rate.permits(heard)) {
            return true;
        }
        end(POLICY, "too many messages");
        close(POLICY, "too many messages");
        return false;
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("A WebSocket failed: {}", cause.toString());
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        end(code, reason == null ? "" : reason);
        callback.succeed();
    }

    private void end(int code, String reason) {
        if (ended.compareAndSet(false, true)) {
            watch.remove(this);
            listener.closed(this, code, reason);
        }
    }

    @Override
    public boolean send(String text) {
        Session open = session;
        if (open == null || !open.isOpen() || ended.get()) {
            return false;
        }
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (waiting.addAndGet(size) > limits.webSocketQueue()) {
            drop();
            return false;
        }
        open.sendText(
                text,
                Callback.from(() -> waiting.addAndGet(-size), failed -> waiting.addAndGet(-size)));
        return true;
    }

    @Override
    public void ping() {
        Session open = session;
        if (open != null && open.isOpen()) {
            open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    @Override
    public void close(int code, String reason) {
        Session open = session;
        if (open != null) {
            open.close(code, reason, Callback.NOOP);
        }
    }

    @Override
    public boolean isOpen() {
        Session open = session;
        return open != null && open.isOpen() && !ended.get();
    }
}
