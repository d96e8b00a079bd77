package org.libervia.backend.session;

import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Routes;
import org.libervia.base.Jid;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;
import org.libervia.xmpp.transport.Endpoint;
import org.libervia.xmpp.transport.tls.TlsSettings;

/**
 * Finds servers: where a parameter says, else where the configuration says, else where DNS says.
 */
public final class ConfiguredRoutes implements Routes, AutoCloseable {
    private static final int CLIENT_PORT = 5222;
    private static final int COMPONENT_PORT = 5347;

    private final NetworkOptions options;
    private final Connector connector = new Connector();

    public ConfiguredRoutes(NetworkOptions options) {
        this.options = options;
    }

    @Override
    public ChannelSource to(Jid domain, @Nullable String host, @Nullable Integer port) {
        return to(domain, host, port, true);
    }

    /** As a client, with or without a look at the server's certificate. */
    ChannelSource to(Jid domain, @Nullable String host, @Nullable Integer port, boolean verified) {
        TlsSettings tls = verified ? tls() : tls().unverified();
        ChannelRequest request =
                ChannelRequest.to(domain).withEndpoint(endpoint(domain, host, port)).withTls(tls);
        return ChannelSource.of(connector, request);
    }

    private TlsSettings tls() {
        return options.authorities() == null
                ? TlsSettings.DEFAULT
                : TlsSettings.DEFAULT.withAuthorities(options.authorities());
    }

    private Endpoint endpoint(Jid domain, @Nullable String host, @Nullable Integer port) {
        NetworkOptions.Place configured = options.hosts().get(domain.domain());
        if (host != null && !host.isEmpty()) {
            return fixed(host, port, CLIENT_PORT);
        }
        if (configured != null) {
            return fixed(configured.host(), port == null ? configured.port() : port, CLIENT_PORT);
        }
        return port == null
                ? new Endpoint.Discovered()
                : fixed(domain.asciiDomain(), port, CLIENT_PORT);
    }

    /** As a component: its server is what follows the first dot of its name, unless it is told. */
    ChannelSource component(Jid component, @Nullable String host, @Nullable Integer port) {
        String domain = component.asciiDomain();
        String parent = domain.substring(domain.indexOf('.') + 1);
        NetworkOptions.Place configured = options.hosts().get(component.domain());
        Endpoint endpoint =
                host == null || host.isEmpty()
                        ? configured == null
                                ? fixed(parent, port, COMPONENT_PORT)
                                : fixed(
                                        configured.host(),
                                        port == null ? configured.port() : port,
                                        COMPONENT_PORT)
                        : fixed(host, port, COMPONENT_PORT);
        ChannelRequest request = ChannelRequest.to(component).withEndpoint(endpoint);
        return ChannelSource.of(connector, request);
    }

    private static Endpoint fixed(String host, @Nullable Integer port, int usual) {
        return new Endpoint.Fixed(host, port == null ? usual : port, Endpoint.Security.STARTTLS);
    }

    @Override
    public void close() {
        connector.close();
    }
}
