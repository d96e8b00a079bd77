package org.libervia.http.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpHandler;
import org.libervia.http.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens at one endpoint, and answers with a handler. Jetty does the work. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MOST_THREADS = 12;
    private static final int LEAST_THREADS = 2;

    /** A client that sends content slower than this, in bytes a second, is no browser. */
    private static final int SLOWEST = 64;

    private final Server server;
    private final GuardedConnector connector;
    private final Watch watch;

    private HttpServer(Server server, GuardedConnector connector, Watch watch) {
        this.server = server;
        this.connector = connector;
        this.watch = watch;
    }

    /**
     * Starts a server.
     *
     * @throws LiberviaException {@code NETWORK} when it can't listen there
     */
    public static HttpServer start(
            Endpoint endpoint, HttpHandler handler, Limits limits, AccessLog log) {
        Server server = new Server(threads());
        GuardedConnector connector = GuardedConnector.of(server, endpoint, limits);
        server.addConnector(connector);
        ServerWebSocketContainer container = ServerWebSocketContainer.ensure(server);
        container.setIdleTimeout(Duration.ZERO);
        container.setMaxTextMessageSize(limits.webSocketMessage());
        container.setMaxFrameSize(limits.webSocketMessage());
        Watch watch = new Watch(connector, limits);
        Upgrades upgrades = new Upgrades(container, handler, limits, watch);
        Requests requests = new Requests(handler, upgrades, limits, new Deliveries(), log);
        server.setHandler(new GracefulHandler(new MinimumDataRateHandler(requests, SLOWEST, 0)));
        server.setErrorHandler(new PlainErrors());
        try {
            server.start();
        } catch (Exception failed) {
            quietly(server);
            throw refusal(endpoint, failed);
        }
        watch.start();
        return new HttpServer(server, connector, watch);
    }

    /** A few threads for the sockets; handlers run on virtual ones. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        return threads;
    }

    private static LiberviaException refusal(Endpoint endpoint, Exception failed) {
        if (failed instanceof IOException || failed instanceof UncheckedIOException) {
            return new LiberviaException(
                    Problem.NETWORK,
                    "Port %d can't be listened at (%s): end what uses it, or choose another."
                            .formatted(endpoint.port(), failed.getMessage()),
                    failed);
        }
        return new LiberviaException(
                Problem.INTERNAL, "The HTTP server could not be started: " + failed, failed);
    }

    /** The port that it listens at. */
    public int port() {
        return connector.getLocalPort();
    }

    /** The address that it listens at. */
    public InetSocketAddress address() {
        return new InetSocketAddress(connector.getHost(), port());
    }

    /** How many connections are open now. */
    public int connections() {
        return connector.getConnectedEndPoints().size();
    }

    /**
     * Takes no more connections, lets requests that are under way end for some seconds, tells
     * WebSockets that the server goes away, and closes.
     */
    public void stop(Duration patience) {
        watch.stop();
        server.setStopTimeout(patience.toMillis());
        quietly(server);
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(2));
    }

    private static void quietly(Server server) {
        try {
            server.stop();
        } catch (Exception late) {
            LOG.debug("The HTTP server did not end in time", late);
        }
    }
}
