package org.libervia.http.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.libervia.http.Limits;

/**
 * Looks at all connections once a second: whoever needs too long for the header fields of a
 * request, however steadily it sends them, is dropped, and so is a WebSocket that gives no sign of
 * life.
 */
final class Watch {
    private final GuardedConnector connector;
    private final Limits limits;
    private final Set<OpenWebSocket> webSockets = ConcurrentHashMap.newKeySet();
    private final Map<EndPoint, Progress> seen = new HashMap<>();
    private volatile boolean stopped;

    /**
     * How far a connection was when it was last looked at.
     *
     * @param requests how many requests had come
     * @param bytes how many bytes had come with them
     * @param since when the first bytes of the next request were seen; null when there are none
     */
    private record Progress(long requests, long bytes, @Nullable Long since) {}

    Watch(GuardedConnector connector, Limits limits) {
        this.connector = connector;
        this.limits = limits;
    }

    void start() {
        Scheduler scheduler = connector.getScheduler();
        if (!stopped && scheduler.isRunning()) {
            scheduler.schedule(
                    () -> {
                        look(System.nanoTime());
                        start();
                    },
                    1,
                    TimeUnit.SECONDS);
        }
    }

    void stop() {
        stopped = true;
    }

    void add(OpenWebSocket socket) {
        webSockets.add(socket);
    }

    void remove(OpenWebSocket socket) {
        webSockets.remove(socket);
    }

    private void look(long now) {
        webSockets.forEach(socket -> socket.look(now));
        seen.keySet().retainAll(connector.getConnectedEndPoints());
        for (EndPoint client : connector.getConnectedEndPoints()) {
            Connection http = http(client);
            if (http != null) {
                look(client, http, now);
            }
        }
    }

    private void look(EndPoint client, Connection http, long now) {
        Progress before = seen.get(client);
        if (before == null || before.requests() != http.getMessagesIn()) {
            boolean fresh = http.getMessagesIn() == 0;
            seen.put(
                    client,
                    new Progress(http.getMessagesIn(), http.getBytesIn(), fresh ? now : null));
        } else if (http.getMessagesIn() > http.getMessagesOut()) {
            // It is our turn, or content comes, whose pace Jetty watches.
            seen.put(client, new Progress(http.getMessagesIn(), http.getBytesIn(), null));
        } else if (before.since() == null) {
            if (http.getBytesIn() > before.bytes()) {
                seen.put(client, new Progress(before.requests(), before.bytes(), now));
            }
        } else if (now - before.since() > limits.headers().toNanos()) {
            client.close();
        }
    }

    /** The connection that speaks HTTP, inside of TLS where there is TLS. */
    private static @Nullable Connection http(EndPoint client) {
        Connection outer = client.getConnection();
        Connection inner =
                outer instanceof SslConnection tls ? tls.getSslEndPoint().getConnection() : outer;
        return inner instanceof ConnectionMetaData ? inner : null;
    }
}
