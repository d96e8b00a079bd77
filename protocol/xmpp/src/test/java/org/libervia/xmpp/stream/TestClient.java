package org.libervia.xmpp.stream;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.StreamListener;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.negotiation.ClientIdentity;
import org.libervia.xmpp.negotiation.ClientNegotiation;
import org.libervia.xmpp.negotiation.Negotiation;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.Endpoint;
import org.libervia.xmpp.transport.tls.TlsSettings;

/** A client of a test server, that keeps what it hears. */
final class TestClient implements StreamListener {
    static final String PASSWORD = "pencil";

    final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    final List<Stanza> unacknowledged = new CopyOnWriteArrayList<>();
    final AtomicInteger acknowledgements = new AtomicInteger();
    final AtomicInteger resumptions = new AtomicInteger();
    final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

    static ChannelRequest request(XmppServer server, VirtualHost host, int port) {
        return ChannelRequest.to(Jid.parse(host.domain()))
                .withEndpoint(new Endpoint.Fixed(server.host(), port, Endpoint.Security.STARTTLS))
                .withTls(TlsSettings.DEFAULT.withAuthorities(server.caCertificate()));
    }

    static Negotiation negotiation(
            Connector connector,
            ChannelRequest request,
            Credentials credentials,
            @Nullable String resource) {
        return new ClientNegotiation(
                ChannelSource.of(connector, request),
                new ClientIdentity(request.domain(), credentials, resource, true));
    }

    static Negotiation login(Connector connector, XmppServer server, int port, String user) {
        return negotiation(
                connector,
                request(server, VirtualHost.MAIN, port),
                new Credentials(user, PASSWORD, false),
                "test");
    }

    static Negotiation login(Connector connector, XmppServer server, String user) {
        return login(connector, server, server.port(Port.STARTTLS), user);
    }

    static void available(LiveStream stream) {
        stream.send(new Presence(Presence.builder(Presence.Type.AVAILABLE).build()));
    }

    @Override
    public void stanza(Stanza stanza) {
        if (stanza instanceof Message message) {
            messages.add(message);
        }
    }

    @Override
    public Iq request(Iq question) {
        if (question.payload().filter(p -> p.is("ping", "urn:xmpp:ping")).isPresent()) {
            return question.result();
        }
        throw new StanzaErrorException(
                question.from(), StanzaError.of(StanzaError.Type.CANCEL, "service-unavailable"));
    }

    @Override
    public void acknowledged(Stanza stanza) {
        acknowledgements.incrementAndGet();
    }

    @Override
    public void resumed() {
        resumptions.incrementAndGet();
    }

    @Override
    public void closed(@Nullable XmppException why, List<Stanza> left) {
        unacknowledged.addAll(left);
        ends.add(why == null ? "closed" : String.valueOf(why.getMessage()));
    }
}
