package org.libervia.pubsub.component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.account.AccountManagement;
import org.libervia.pubsub.command.Tools;
import org.libervia.pubsub.server.Forwarding;
import org.libervia.pubsub.server.Grant;
import org.libervia.pubsub.server.OwnServers;
import org.libervia.pubsub.server.PrivilegedPost;
import org.libervia.pubsub.server.RosterKeeper;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xep.delegation.Delegation;
import org.libervia.xep.roster.Roster;
import org.libervia.xep.version.SoftwareVersion;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.Negotiation;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.stream.ConnectionOwner;
import org.libervia.xmpp.stream.Connections;
import org.libervia.xmpp.stream.LiveStream;
import org.libervia.xmpp.stream.PersistentConnection;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service on the stream of a component (XEP-0114), which is made again whenever it is lost. */
public final class Component implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Component.class);
    private static final String PING = "urn:xmpp:ping";

    private final ServiceOptions options;
    private final OwnServers servers;
    private final RosterKeeper rosters;
    private final PubSubService service;
    private final AccountManagement accounts;
    private final PersistentConnection connection;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable XmppException refusal;

    /**
     * A service with this database, which stays the caller's.
     *
     * @param negotiation makes its streams
     */
    public Component(
            PubSubStore store,
            ServiceOptions options,
            Connections connections,
            Negotiation negotiation) {
        this.options = options;
        Jid jid = options.policy().service();
        this.servers = new OwnServers(jid, options.servers());
        Inquiry inquiry = new Inquiry(jid, servers, this::stream);
        PrivilegedPost post = new PrivilegedPost(jid, servers, this::send);
        Clock clock = Clock.systemUTC();
        this.rosters = new RosterKeeper(store, servers, inquiry, clock);
        this.service = new PubSubService(store, options, post, inquiry, rosters, clock);
        this.accounts =
                new AccountManagement(
                        new Everywhere(jid, servers, service, inquiry), service::transaction, post);
        this.connection = connections.persistent(negotiation, new Owner());
        service.monitor().connection(this::isConnected);
    }

    /**
     * Connects, and returns when the service is there.
     *
     * @throws XmppException when the server can't be reached, or refuses
     */
    public void start() {
        connection.start();
    }

    /** Takes what the program can do for admins. */
    public void equip(Tools tools) {
        service.equip(tools);
    }

    /** Tells how the service is. */
    public Monitor monitor() {
        return service.monitor();
    }

    /** Makes an end that is under way wait for nothing any more. */
    public void hurry() {
        service.hurry();
    }

    /** Whether there is a connection now. */
    public boolean isConnected() {
        return connection.stream().filter(LiveStream::isConnected).isPresent();
    }

    /** What servers let the service do, with this connection. */
    public List<Grant> grants() {
        return servers.all();
    }

    /**
     * Waits until the server doesn't want the service any more, or it is closed.
     *
     * @throws XmppException why the server refuses it
     */
    public void join() throws InterruptedException {
        ended.await();
        XmppException why = refusal;
        if (why != null) {
            throw why;
        }
    }

    private Optional<LiveStream> stream() {
        return connection.stream();
    }

    private void send(XmlElement message) {
        LiveStream stream = stream().orElse(null);
        if (stream == null) {
            service.monitor().meters().dropped();
            LOG.debug("Not connected: a notification was dropped");
            return;
        }
        stream.send(new Message(message));
    }

    private Supplier<Iq> answering(Iq question) {
        XmlElement payload = question.payload().orElse(null);
        if (payload == null || !options.policy().service().equals(question.to())) {
            return () ->
                    question.refusal(
                            StanzaError.of(StanzaError.Type.CANCEL, "service-unavailable"));
        }
        if (payload.is("query", SoftwareVersion.NAMESPACE)) {
            return () ->
                    question.result(
                            new SoftwareVersion("Libervia Pubsub", options.version(), null)
                                    .write());
        }
        if (payload.is("ping", PING)) {
            return question::result;
        }
        if (payload.is("query", Roster.NAMESPACE) && question.type() == Iq.Type.SET) {
            return () -> pushed(question);
        }
        return Delegation.is(payload) ? forwarded(question) : service.question(question, null);
    }

    private Iq managed(Iq question, Jid account) {
        try {
            return accounts.answer(question, account);
        } catch (RuntimeException refused) {
            return question.refusal(Refusals.of(refused));
        }
    }

    private Iq pushed(Iq push) {
        try {
            rosters.pushed(push);
            return push.result();
        } catch (RuntimeException refused) {
            return push.refusal(Refusals.of(refused));
        }
    }

    private Supplier<Iq> forwarded(Iq envelope) {
        try {
            Forwarding forwarding = Forwarding.open(envelope, servers);
            Iq question = forwarding.question();
            Supplier<Iq> answer =
                    AccountManagement.isMeant(question)
                            ? service.visit(question, () -> managed(question, forwarding.account()))
                            : service.question(question, forwarding.account());
            return () -> forwarding.answered(answer.get());
        } catch (RuntimeException refused) {
            return () -> envelope.refusal(Refusals.of(refused));
        }
    }

    /** Ends the connection, and the service. */
    @Override
    public void close() {
        service.close();
        connection.close();
        ended.countDown();
    }

    private final class Owner implements ConnectionOwner {
        @Override
        public void connected(LiveStream stream) {
            servers.forget();
            rosters.connected();
            service.connected();
            LOG.info("{} is connected to its server", stream.jid());
        }

        @Override
        public void stanza(Stanza stanza) {
            Jid to = stanza.to();
            if (to == null || !to.server().equals(options.policy().service())) {
                return;
            }
            try {
                switch (stanza) {
                    case Presence presence -> service.presence(presence);
                    case Message message when !servers.told(message) ->
                            service.message(message, null);
                    default -> LOG.trace("{} needs nothing more", stanza);
                }
            } catch (RuntimeException failed) {
                LOG.warn("A stanza could not be dealt with: {}", failed.toString());
            }
        }

        @Override
        public Iq request(Iq question) {
            return answering(question).get();
        }

        @Override
        public Supplier<Iq> question(Iq question) {
            return answering(question);
        }

        @Override
        public void acknowledged(Stanza stanza) {}

        @Override
        public void interrupted(XmppException why) {
            LOG.info("The connection was lost: {}", why.getMessage());
        }

        @Override
        public void resumed() {
            LOG.info("The connection is back");
        }

        @Override
        public void disconnected(XmppException why, boolean retrying, List<Stanza> unacknowledged) {
            if (retrying) {
                LOG.warn("The connection was lost, a new one is tried for: {}", why.getMessage());
            } else {
                refusal = ended.getCount() == 0 ? null : why;
                ended.countDown();
            }
        }
    }
}
