package org.libervia.http.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpHandler;
import org.libervia.http.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens at one endpoint, and answers with a handler. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int BACKLOG = 512;

    private final ServerSocket listening;
    private final Connections connections;
    private final Service service;
    private final Thread acceptor;

    private HttpServer(ServerSocket listening, Service service) {
        this.listening = listening;
        this.service = service;
        this.connections = new Connections(service.limits());
        this.acceptor = Thread.ofVirtual().name("http-accept-" + port()).unstarted(this::acceptAll);
    }

    /**
     * Starts a server.
     *
     * @throws LiberviaException {@code NETWORK} when it can't listen there
     */
    public static HttpServer start(
            Endpoint endpoint, HttpHandler handler, Limits limits, AccessLog log) {
        @Nullable ServerSocket socket = null;
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(endpoint.address(), endpoint.port()), BACKLOG);
            HttpServer server =
                    new HttpServer(
                            socket,
                            new Service(endpoint.tls(), handler, limits, log, new Deliveries()));
            server.acceptor.start();
            return server;
        } catch (IOException taken) {
            quietly(socket);
            throw new LiberviaException(
                    Problem.NETWORK,
                    "Port %d can't be listened at (%s): end what uses it, or choose another."
                            .formatted(endpoint.port(), taken.getMessage()),
                    taken);
        }
    }

    /** The port that it listens at. */
    public int port() {
        return listening.getLocalPort();
    }

    /** How many connections are open now. */
    public int connections() {
        return connections.count();
    }

    private void acceptAll() {
        while (!listening.isClosed()) {
            try {
                accept(listening.accept());
            } catch (IOException | RuntimeException failed) {
                if (!listening.isClosed()) {
                    LOG.warn("A connection could not be accepted: {}", failed.toString());
                    breathe();
                }
            }
        }
    }

    /** When there are no more file descriptors, trying again at once would change nothing. */
    private static void breathe() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(Socket socket) {
        Connection connection = new Connection(socket, service, connections);
        if (connections.add(connection)) {
            Thread.ofVirtual().name("http").start(connection::run);
        } else {
            quietly(socket);
        }
    }

    /**
     * Takes no more connections, lets requests that are under way end for some seconds, tells
     * WebSockets that the server goes away, and closes.
     */
    public void stop(Duration patience) {
        quietly(listening);
        connections.stop(patience);
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(2));
    }

    static void quietly(@Nullable AutoCloseable closed) {
        try {
            if (closed != null) {
                closed.close();
            }
        } catch (Exception already) {
            LOG.trace("Closing a socket", already);
        }
    }
}
