package org.libervia.xmpp.transport;

import org.libervia.base.Jid;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.transport.tls.TlsSettings;

/** Requests for channels to the servers of the test kit. */
final class ServerRequests {
    private ServerRequests() {}

    static ChannelRequest starttls(XmppServer server, VirtualHost host) {
        return to(server, host, Port.STARTTLS, Endpoint.Security.STARTTLS);
    }

    static ChannelRequest directTls(XmppServer server, VirtualHost host) {
        return to(server, host, Port.DIRECT_TLS, Endpoint.Security.DIRECT_TLS);
    }

    private static ChannelRequest to(
            XmppServer server, VirtualHost host, Port port, Endpoint.Security security) {
        return ChannelRequest.to(Jid.parse(host.domain()))
                .withEndpoint(new Endpoint.Fixed(server.host(), server.port(port), security))
                .withTls(trusting(server));
    }

    static TlsSettings trusting(XmppServer server) {
        return TlsSettings.DEFAULT.withAuthorities(server.caCertificate());
    }
}
