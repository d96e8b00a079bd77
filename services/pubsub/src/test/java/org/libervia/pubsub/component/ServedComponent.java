package org.libervia.pubsub.component;

import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.negotiation.ComponentNegotiation;
import org.libervia.xmpp.stream.Connections;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.Endpoint;

/** The service behind a real server. */
final class ServedComponent implements AutoCloseable {
    private final Connector connector = new Connector();
    private final Connections connections = new Connections();
    private final Component component;
    private final String domain;

    private ServedComponent(XmppServer server, PubSubStore store) {
        this.domain = server.components().getLast();
        Jid jid = Jid.parse(domain);
        ChannelRequest request =
                ChannelRequest.to(jid)
                        .withEndpoint(
                                new Endpoint.Fixed(
                                        server.host(),
                                        server.port(Port.COMPONENT),
                                        Endpoint.Security.STARTTLS));
        this.component =
                new Component(
                        store,
                        new ServiceOptions(
                                "Test Service",
                                "1",
                                Set.of(Jid.parse("admin@" + server.domain())),
                                false,
                                Policy.standard(jid)),
                        connections,
                        new ComponentNegotiation(
                                ChannelSource.of(connector, request),
                                jid,
                                server.componentSecret()));
    }

    static ServedComponent start(XmppServer server, PubSubStore store) {
        ServedComponent served = new ServedComponent(server, store);
        served.component.start();
        return served;
    }

    String domain() {
        return domain;
    }

    /** Whether the server forwards what accounts are asked for their nodes. */
    boolean hasAccounts() {
        return component.grants().stream()
                .anyMatch(grant -> grant.delegated().contains(Answers.OWNER) && grant.messages());
    }

    boolean isConnected() {
        return component.isConnected();
    }

    @Override
    public void close() {
        component.close();
        connections.close();
        connector.close();
    }
}
