package org.libervia.app.pubsub;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.libervia.base.Backoff;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.pubsub.component.Component;
import org.libervia.pubsub.component.ServiceOptions;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.negotiation.ComponentNegotiation;
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
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private RunningPubSub(PubSubStore store, ServiceOptions service, PubSubOptions options) {
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
    static RunningPubSub open(PubSubOptions options, Path localDir, String version) {
        Jid jid = jid(options.get(PubSubOptions.JID));
        if (!jid.equals(jid.server())) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "The option “jid” is a domain, without user and resource: " + jid);
        }
        options.get(PubSubOptions.SECRET);
        Set<Jid> admins = jids(options, PubSubOptions.ADMINS);
        Policy standard = Policy.standard(jid);
        Policy policy =
                new Policy(
                        jid,
                        options.get(PubSubOptions.MAX_ITEMS),
                        options.get(PubSubOptions.MAX_PAYLOAD),
                        standard.maxItemsAtOnce(),
                        options.get(PubSubOptions.MAX_SUBSCRIPTIONS),
                        standard.maxListed(),
                        options.get(PubSubOptions.OPEN_CREATION));
        ServiceOptions service =
                new ServiceOptions(
                        options.get(PubSubOptions.NAME),
                        version,
                        admins,
                        options.get(PubSubOptions.HIDE_NODES),
                        policy,
                        jids(options, PubSubOptions.SERVERS));
        DatabaseLocation location =
                options.find(PubSubOptions.DATABASE)
                        .map(DatabaseLocation::parse)
                        .orElseGet(() ->
                                new DatabaseLocation.SqliteFile(localDir.resolve("pubsub.db")));
        LOG.info("The database is {}", location);
        PubSubStore store = PubSubStore.open(location);
        try {
            return new RunningPubSub(store, service, options);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Set<Jid> jids(PubSubOptions options, Option<List<String>> option) {
        return options.get(option).stream()
                .filter(text -> !text.isBlank())
                .map(text -> jid(text).bare())
                .collect(Collectors.toSet());
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text.strip());
        } catch (InvalidJidException wrong) {
            throw new LiberviaException(
                    Problem.CONFIGURATION, "“" + text + "” is no address.", wrong);
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
            if (failed.problem() == Problem.AUTHENTICATION
                    || failed.problem() == Problem.CANCELLED) {
                throw failed;
            }
            LOG.warn("Not connected yet: {}", failed.getMessage());
            return false;
        }
    }

    /** Ends what is being done in good order. */
    @Override
    public void close() {
        if (stopping.getCount() == 0) {
            return;
        }
        stopping.countDown();
        LOG.info("The service ends");
        component.close();
        connections.close();
        connector.close();
        store.close();
        closed.countDown();
    }
}
