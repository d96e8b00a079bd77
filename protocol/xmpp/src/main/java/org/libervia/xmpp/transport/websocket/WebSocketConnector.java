package org.libervia.xmpp.transport.websocket;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Endpoint;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.transport.tls.TlsContexts;
import org.libervia.xmpp.transport.tls.TlsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes channels over WebSocket. Safe for use by many threads. */
public final class WebSocketConnector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnector.class);
    private static final String SUBPROTOCOL = "xmpp";

    private final TlsContexts contexts;
    private final Function<String, URI> sites;
    private final Map<TlsSettings, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * A connector.
     *
     * @param sites the site that speaks for a domain given in A-labels, over HTTPS
     */
    public WebSocketConnector(TlsContexts contexts, Function<String, URI> sites) {
        this.contexts = contexts;
        this.sites = sites;
    }

    /** Connects to a WebSocket, which the domain is asked for when it is not given. */
    public XmlChannel connect(ChannelRequest request, Endpoint.WebSocket to) {
        HttpClient http = clients.computeIfAbsent(request.tls(), this::client);
        URI given = to.uri();
        URI uri = given == null ? discover(request, http) : given;
        if (!request.tls().verified()) {
            LOG.warn(
                    "The certificate of {} is NOT checked, as configured: anybody between here and"
                            + " there can read and change everything.",
                    uri.getHost());
        }
        FrameQueue frames = new FrameQueue(request.limits().elementBytes());
        try {
            WebSocket socket =
                    http.newWebSocketBuilder()
                            .subprotocols(SUBPROTOCOL)
                            .connectTimeout(request.patience())
                            .buildAsync(uri, frames)
                            .join();
            return new WebSocketChannel(socket, frames, uri, request);
        } catch (CompletionException e) {
            throw failure(uri, e.getCause() instanceof IOException io ? io : new IOException(e));
        } catch (IllegalArgumentException e) {
            throw new XmppException(
                    Problem.CONFIGURATION,
                    "“" + uri + "” is no address of a WebSocket: it starts with wss://.",
                    e);
        }
    }

    private URI discover(ChannelRequest request, HttpClient http) {
        String domain = TlsContexts.hostName(request.domain().domain());
        if (TlsContexts.isAddress(domain)) {
            throw new XmppException(
                    Problem.MISSING_FEATURE,
                    domain + " is an address, which can't say where its WebSocket is.");
        }
        try {
            return new HostMeta(http, sites.apply(domain)).webSocket(request.patience());
        } catch (IllegalArgumentException noSite) {
            throw new XmppException(
                    Problem.MISSING_FEATURE,
                    domain + " is no name of a web site, which could say where its WebSocket is.",
                    noSite);
        }
    }

    private static XmppException failure(URI uri, IOException e) {
        return TlsContexts.untrusted(e)
                .orElseGet(() ->
                        new XmppException(
                                Problem.NETWORK,
                                "The WebSocket "
                                        + uri
                                        + " can't be opened: "
                                        + e
                                        + ". Check its address, or connect over TCP.",
                                e));
    }

    private HttpClient client(TlsSettings settings) {
        return HttpClient.newBuilder()
                .sslContext(contexts.context(settings))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        clients.clear();
    }
}
