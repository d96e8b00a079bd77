package org.libervia.bridge.socket.server;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the bridge on a Unix socket: to every program that may open it, that is, its owner's. */
public final class SocketServer implements AutoCloseable {

    /**
     * How much patience there is.
     *
     * @param maxSignals how many signals may wait for a frontend before the oldest is dropped
     * @param stall how long a frontend may read nothing while more waits than may wait
     * @param farewell how long calls may go on when the server closes
     */
    public record Limits(int maxSignals, Duration stall, Duration farewell) {
        public static final Limits STANDARD =
                new Limits(2048, Duration.ofSeconds(30), Duration.ofSeconds(1));
    }

    private static final int MAX_CONNECTIONS = 1024;

    private final Logger log = LoggerFactory.getLogger(SocketServer.class);
    private final ListeningSocket socket;
    private final Desk desk;
    private final Limits limits;
    private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private SocketServer(ListeningSocket socket, Desk desk, Limits limits) {
        this.socket = socket;
        this.desk = desk;
        this.limits = limits;
    }

    /**
     * Starts to serve.
     *
     * @param path where the socket should be; {@link #path} tells where it is
     * @param application what runs, for people
     * @param version its version, for people
     * @throws org.libervia.base.error.LiberviaException with {@code CONFLICT} when another backend
     *     serves there, {@code BRIDGE} when the socket can't be made
     */
    public static SocketServer open(
            Path path,
            FacetRegistry facets,
            SignalHub signals,
            String application,
            String version) {
        return open(path, facets, signals, application, version, Limits.STANDARD);
    }

    /** As the other, with limits of one's own. */
    public static SocketServer open(
            Path path,
            FacetRegistry facets,
            SignalHub signals,
            String application,
            String version,
            Limits limits) {
        Desk desk = new Desk(new Endpoints(facets), signals, application, version);
        SocketServer server = new SocketServer(ListeningSocket.open(path), desk, limits);
        Thread.ofVirtual().name("bridge-accept").start(server::accept);
        Thread.ofVirtual().name("bridge-watch").start(server::watch);
        return server;
    }

    /** Where the socket is; elsewhere than asked for when the path was too long for a socket. */
    public Path path() {
        return socket.path();
    }

    /** How many frontends are connected. */
    public int connections() {
        return connections.size();
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                welcome(socket.accept());
            } catch (ClosedChannelException ended) {
                return;
            } catch (IOException failed) {
                log.warn("A frontend can't be let in: {}", failed.getMessage());
                rest();
            }
        }
    }

    private void welcome(SocketChannel channel) throws IOException {
        if (connections.size() >= MAX_CONNECTIONS) {
            log.warn("{} frontends are connected: no more are let in", MAX_CONNECTIONS);
            channel.close();
            return;
        }
        Connection connection = new Connection(channel, desk, limits.maxSignals());
        Thread reader =
                Thread.ofVirtual()
                        .name("bridge-reader")
                        .unstarted(() -> {
                            try {
                                connection.serve();
                            } finally {
                                connections.remove(connection);
                            }
                        });
        connections.put(connection, reader);
        reader.start();
    }

    /** Too many open files, for example: it may pass. */
    private void rest() {
        try {
            closed.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        long stall = limits.stall().toNanos();
        try {
            while (!closed.await(stall / 4 + 1, TimeUnit.NANOSECONDS)) {
                for (Connection connection : connections.keySet()) {
                    if (connection.isStalled(stall)) {
                        log.warn("A frontend that does not read is disconnected");
                        connection.close();
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops listening; calls may finish for a moment, then every connection is closed. */
    @Override
    public void close() {
        if (closed.getCount() == 0) {
            return;
        }
        closed.countDown();
        try {
            socket.close();
        } catch (IOException failed) {
            log.warn("The bridge's socket can't be removed: {}", failed.getMessage());
        }
        connections.keySet().forEach(Connection::finish);
        long end = System.nanoTime() + limits.farewell().toNanos();
        connections.forEach((connection, reader) -> {
            try {
                long left = Math.max(end - System.nanoTime(), 1);
                reader.join(Duration.ofNanos(left));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            connection.close();
        });
    }
}
