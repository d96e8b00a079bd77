package org.libervia.xmpp.transport.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks a server's certificate while TLS is negotiated: first whether an authority we trust
 * vouches for it, then, on an XMPP connection, whether it names the domain that the connection is
 * for (the peer host of the TLS session, which is never the target of an SRV record).
 */
final class ServerTrust extends X509ExtendedTrustManager {
    private final List<TrustAnchors> anchors;

    ServerTrust(@Nullable TrustAnchors own) {
        List<TrustAnchors> all = new ArrayList<>();
        if (own != null) {
            all.add(own);
        }
        all.add(TrustAnchors.ofJava());
        all.addAll(TrustAnchors.ofSystem());
        this.anchors = List.copyOf(all);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        String domain =
                socket instanceof SSLSocket tls ? tls.getHandshakeSession().getPeerHost() : "";
        check(chain, domain, manager -> manager.checkServerTrusted(chain, authType, socket));
        if (!domain.isEmpty()) {
            ServerIdentity.check(domain, chain[0]);
        }
    }

    /** For the HTTP client, which has the host name checked by the manager below this one. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(
                chain,
                String.valueOf(engine.getPeerHost()),
                manager -> manager.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        check(chain, "", manager -> manager.checkServerTrusted(chain, authType));
    }

    private void check(X509Certificate[] chain, String domain, Check check)
            throws CertificateException {
        @Nullable CertificateException refused = null;
        for (TrustAnchors each : anchors) {
            try {
                check.by(each.load());
                return;
            } catch (CertificateException e) {
                refused = e;
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }
        throw new UntrustedServerException(Refusal.explain(domain, chain, refused), refused);
    }

    @FunctionalInterface
    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("This side never takes clients.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
