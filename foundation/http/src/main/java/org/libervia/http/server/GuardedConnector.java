package org.libervia.http.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.libervia.http.Limits;

/**
 * Where connections come in: bounded in number, for each address as well. Connections from the
 * machine itself are counted together only, since a reverse proxy is one address for all.
 */
final class GuardedConnector extends ServerConnector {
    private static final int BACKLOG = 512;
    private static final int SELECTORS = 1;

    /**
     * Names of nodes may hold escaped slashes and percent signs; what climbs with dots is refused
     * by {@link org.libervia.http.RequestTarget}.
     */
    private static final UriCompliance PATHS =
            UriCompliance.from(
                    "RFC3986,-USER_INFO,-FRAGMENT,AMBIGUOUS_EMPTY_SEGMENT,AMBIGUOUS_PATH_SEPARATOR,"
                            + "AMBIGUOUS_PATH_ENCODING,SUSPICIOUS_PATH_CHARACTERS");

    /** A line feed alone ends no line: proxies may see that otherwise. */
    private static final HttpCompliance STRICT =
            HttpCompliance.from("RFC9110,-LF_HEADER_TERMINATION,-LF_CHUNK_TERMINATION");

    private final Limits limits;
    private final Map<InetAddress, Integer> ofAddress = new ConcurrentHashMap<>();

    private GuardedConnector(Server server, Limits limits, ConnectionFactory... factories) {
        super(server, null, null, null, 1, SELECTORS, factories);
        this.limits = limits;
    }

    static GuardedConnector of(Server server, Endpoint endpoint, Limits limits) {
        SSLContext tls = endpoint.tls();
        HttpConnectionFactory http = new HttpConnectionFactory(configuration(limits, tls != null));
        GuardedConnector connector =
                tls == null
                        ? new GuardedConnector(server, limits, http)
                        : new GuardedConnector(
                                server,
                                limits,
                                new SslConnectionFactory(secured(tls), http.getProtocol()),
                                http);
        InetAddress address = endpoint.address();
        connector.setHost(address == null ? null : address.getHostAddress());
        connector.setPort(endpoint.port());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(limits.idle().toMillis());
        return connector;
    }

    private static HttpConfiguration configuration(Limits limits, boolean secure) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setHttpCompliance(STRICT);
        http.setUriCompliance(PATHS);
        http.setIdleTimeout(limits.progress().toMillis());
        if (secure) {
            // Which name was asked for is decided by the sites, not by the certificate.
            http.addCustomizer(new SecureRequestCustomizer(false));
        }
        return http;
    }

    private static SslContextFactory.Server secured(SSLContext tls) {
        SslContextFactory.Server secured = new SslContextFactory.Server();
        secured.setSslContext(tls);
        secured.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        secured.setSniRequired(false);
        return secured;
    }

    @Override
    protected void onEndPointOpened(EndPoint opened) {
        super.onEndPointOpened(opened);
        InetAddress address = address(opened);
        int present = address == null ? 1 : ofAddress.merge(address, 1, Integer::sum);
        boolean crowded =
                address != null
                        && !address.isLoopbackAddress()
                        && present > limits.connectionsOfAddress();
        if (crowded || getConnectedEndPoints().size() > limits.connections()) {
            opened.close();
        }
    }

    @Override
    protected void onEndPointClosed(EndPoint closed) {
        super.onEndPointClosed(closed);
        InetAddress address = address(closed);
        if (address != null) {
            ofAddress.computeIfPresent(address, (who, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static @Nullable InetAddress address(EndPoint client) {
        return client.getRemoteSocketAddress() instanceof InetSocketAddress known
                ? known.getAddress()
                : null;
    }
}
