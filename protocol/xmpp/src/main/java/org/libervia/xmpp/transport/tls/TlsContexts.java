package org.libervia.xmpp.transport.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;

/** Makes TLS connections; those with equal settings share one context. Safe for many threads. */
public final class TlsContexts {
    private static final int SESSIONS_KEPT = 256;

    private final Map<TlsSettings, SSLContext> contexts = new ConcurrentHashMap<>();

    /** A domain as DNS and TLS know it: A-labels, an IPv6 address without brackets. */
    public static String hostName(String domain) {
        return ServerIdentity.ascii(ServerIdentity.unbracketed(domain));
    }

    /** Whether a host name is an IP address. */
    public static boolean isAddress(String host) {
        return ServerIdentity.isAddress(host);
    }

    /** The context of these settings, for whoever makes connections by other means. */
    public SSLContext context(TlsSettings settings) {
        return contexts.computeIfAbsent(settings, TlsContexts::make);
    }

    /**
     * Negotiates TLS on a connected socket, as the domain's client.
     *
     * @param domain whom the certificate must be for: the domain of the account, or the component's
     *     server; never what DNS said
     * @param alpn the protocol to name (XEP-0368), or null
     * @throws XmppException with {@code CERTIFICATE} when the server is not who it should be,
     *     {@code NETWORK} when TLS can't be agreed on
     */
    public TlsConnection connect(
            Socket socket, String domain, @Nullable String alpn, TlsSettings settings) {
        try {
            String name = hostName(domain);
            SSLSocket tls =
                    (SSLSocket)
                            context(settings)
                                    .getSocketFactory()
                                    .createSocket(socket, name, socket.getPort(), true);
            return TlsConnection.negotiate(tls, name, alpn, settings);
        } catch (IOException e) {
            throw untrusted(e).orElseGet(() -> failed(domain, e));
        }
    }

    /** What people are to be told when a certificate was refused; empty for other failures. */
    public static Optional<XmppException> untrusted(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof UntrustedServerException untrusted) {
                return Optional.of(
                        new XmppException(
                                Problem.CERTIFICATE,
                                String.valueOf(untrusted.getMessage()),
                                failure));
            }
            if (t instanceof XmppException ours) {
                return Optional.of(ours);
            }
        }
        return Optional.empty();
    }

    private static XmppException failed(String domain, IOException e) {
        if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
            return new XmppException(
                    Problem.TIMEOUT, domain + " did not answer in time while agreeing on TLS.", e);
        }
        return new XmppException(
                Problem.NETWORK,
                "TLS can't be agreed on with %s: %s. It needs TLS 1.2 or later."
                        .formatted(domain, e.getMessage()),
                e);
    }

    private static SSLContext make(TlsSettings settings) {
        try {
            Path own = settings.authorities();
            TrustManager trust =
                    settings.verified()
                            ? new ServerTrust(own == null ? null : TrustAnchors.of(own))
                            : new BlindTrust();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(settings.clientCertificate()), new TrustManager[] {trust}, null);
            context.getClientSessionContext().setSessionCacheSize(SESSIONS_KEPT);
            return context;
        } catch (GeneralSecurityException e) {
            throw new XmppException(Problem.INTERNAL, "Java's TLS can't be used.", e);
        }
    }

    private static KeyManager @Nullable [] keys(@Nullable ClientCertificate certificate)
            throws GeneralSecurityException {
        if (certificate == null) {
            return null;
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "client",
                    certificate.key(),
                    new char[0],
                    certificate.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory factory =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            return factory.getKeyManagers();
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
