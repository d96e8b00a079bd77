package org.libervia.app.pubsub;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.log.Logging;
import org.libervia.base.Backoff;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.server.HttpServer;
import org.libervia.pubsub.component.Component;
import org.libervia.pubsub.component.ServiceOptions;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.negotiation.ComponentNegotiation;
import org.libervia.xmpp.negotiation.StreamErrorException;
import org.libervia.xmpp.stream.Connections;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service with its database and its connection. */
final class RunningPubSub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningPubSub.class);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final PubSubStore store;
    private final Connector connector;
    private final Connections connections;
    private final Component component;
    private volatile @Nullable HttpServer pages;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private RunningPubSub(PubSubStore store, ServiceOptions service, PubSubValues options) {
        this.store = store;
        this.connector = new Connector();
        this.connections = new Connections();
        Jid jid = service.policy().service();
        ChannelRequest request =
                ChannelRequest.to(jid)
                        .withEndpoint(
                                new Endpoint.Fixed(
                                        options.get(PubSubOptions.HOST),
                                        options.get(PubSubOptions.PORT),
                                        Endpoint.Security.STARTTLS));
        this.component =
                new Component(
                        store,
                        service,
                        connections,
                        new ComponentNegotiation(
                                ChannelSource.of(connector, request),
                                jid,
                                options.get(PubSubOptions.SECRET)));
    }

    /**
     * Opens the database; doesn't connect yet.
     *
     * @throws LiberviaException {@code CONFIGURATION} or {@code STORAGE}
     */
    static RunningPubSub open(PubSubValues values, Path localDir, String version, Logging logging) {
        ServiceSetup setup = ServiceSetup.read(values, localDir, version);
        LOG.info("The database is {}", setup.database());
        PubSubStore store = PubSubStore.open(setup.database());
        try {
            RunningPubSub running = new RunningPubSub(store, setup.service(), values);
            running.component.equip(new AdminTools(logging, setup.database(), setup.backups()));
            values.find(PubSubOptions.METRICS_PORT)
                    .ifPresent(port ->
                            running.pages =
                                    StatusPages.serve(
                                            running.component.monitor(),
                                            values.get(PubSubOptions.METRICS_ADDRESS),
                                            port));
            return running;
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /**
     * Connects, again and again until the server is there, and serves until it is closed.
     *
     * @throws LiberviaException when the server refuses the service
     */
    void serve() throws InterruptedException {
        boolean connected = false;
        for (int failures = 1; !connected && stopping.getCount() > 0; failures++) {
            connected = connect();
            if (!connected
                    && stopping.await(
                            BACKOFF.after(failures, new SecureRandom()).toMillis(),
                            TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        try {
            if (connected) {
                component.join();
            }
        } finally {
            if (stopping.getCount() > 0) {
                close();
            }
            closed.await();
        }
    }

    private boolean connect() {
        try {
            component.start();
            return true;
        } catch (XmppException failed) {
            if (failed.problem() == Problem.AUTHENTICATION) {
                throw new LiberviaException(
                        Problem.AUTHENTICATION,
                        failed.getMessage()
                                + " The option “xmpp_pwd” must be what the server's configuration has for the component.",
                        failed);
            }
            if (failed.problem() == Problem.CANCELLED) {
                throw failed;
            }
            LOG.warn("Not connected yet, tried again: {} {}", failed.getMessage(), advice(failed));
            return false;
        }
    }

    private static String advice(XmppException failed) {
        if (!(failed instanceof StreamErrorException refused)) {
            return "Options: “rhost” and “rport”.";
        }
        return switch (refused.condition()) {
            case "host-unknown" ->
                    "Name the component in the server's configuration, and see that “rport” is its port for components.";
            case "conflict" -> "Another instance serves there: end it, if it should not.";
            default -> "The server's log may tell more.";
        };
    }

    /** Ends what is being done in good order. */
    @Override
    public void close() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        stopping.countDown();
        LOG.info("The service ends: what was begun is finished");
        component.close();
        connections.close();
        connector.close();
        store.close();
        HttpServer open = pages;
        if (open != null) {
            open.close();
        }
        LOG.info("The service has ended");
        closed.countDown();
    }

    /** Makes an end that is under way wait for nothing any more: what waits to be told is lost. */
    void hurry() {
        LOG.warn("The service is to end at once");
        component.hurry();
    }
}
