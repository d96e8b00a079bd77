package org.libervia.xmpp.transport.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLKeyException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.transport.ChannelBinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection on which TLS is agreed and the server is who it should be. */
public record TlsConnection(SSLSocket socket) {
    private static final Logger LOG = LoggerFactory.getLogger(TlsConnection.class);
    private static final String EXPORTER_LABEL = "EXPORTER-Channel-Binding";
    private static final int EXPORTER_BYTES = 32;
    private static final String PSS = "RSASSA-PSS";

    /** Addresses, and names that are none of the host kind, are not told. */
    private static List<SNIServerName> serverName(String domain) {
        try {
            return ServerIdentity.isAddress(domain) ? List.of() : List.of(new SNIHostName(domain));
        } catch (IllegalArgumentException noHostName) {
            LOG.debug("{} can't be told as the name of a server", domain, noHostName);
            return List.of();
        }
    }

    static TlsConnection negotiate(
            SSLSocket socket, String domain, @Nullable String alpn, TlsSettings settings)
            throws IOException {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setServerNames(serverName(domain));
        if (alpn != null) {
            parameters.setApplicationProtocols(new String[] {alpn});
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        if (!settings.verified()) {
            LOG.warn(
                    "The certificate of {} was NOT checked, as configured: anybody between here"
                            + " and there can read and change everything. Trust the server's"
                            + " authority instead.",
                    domain);
        }
        return new TlsConnection(socket);
    }

    /** The TLS version, as {@code TLSv1.3}. */
    public String version() {
        return socket.getSession().getProtocol();
    }

    /** The data of a channel binding, or empty where this connection has none of this kind. */
    public Optional<byte[]> channelBinding(ChannelBinding kind) {
        return switch (kind) {
            case TLS_EXPORTER -> exporter();
            case TLS_SERVER_END_POINT -> endPoint();
        };
    }

    /** RFC 9266 §2; empty for TLS 1.2 without extended master secret, as §4.2 forbids it then. */
    private Optional<byte[]> exporter() {
        SSLSession session = socket.getSession();
        if (!(session instanceof ExtendedSSLSession extended)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    extended.exportKeyingMaterialData(EXPORTER_LABEL, new byte[0], EXPORTER_BYTES));
        } catch (SSLKeyException | UnsupportedOperationException | IllegalStateException e) {
            LOG.debug("No keying material can be exported from this connection.", e);
            return Optional.empty();
        }
    }

    /** RFC 5929 §4.1: the hash that the certificate is signed with, SHA-256 for MD5 and SHA-1. */
    private Optional<byte[]> endPoint() {
        try {
            if (socket.getSession().getPeerCertificates()[0] instanceof X509Certificate server) {
                Optional<String> hash = hashOf(server);
                if (hash.isPresent()) {
                    return Optional.of(
                            MessageDigest.getInstance(hash.get()).digest(server.getEncoded()));
                }
            }
            return Optional.empty();
        } catch (SSLPeerUnverifiedException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> hashOf(X509Certificate certificate)
            throws GeneralSecurityException {
        if (!certificate.getSigAlgName().equals(PSS)) {
            return hashOf(certificate.getSigAlgName());
        }
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance(PSS);
            parameters.init(certificate.getSigAlgParams());
            return hashOf(parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Empty for signatures without a hash of their own, as EdDSA: the RFC leaves them undefined.
     */
    static Optional<String> hashOf(String signature) {
        String name = signature.toUpperCase(Locale.ROOT).replace("-", "");
        if (name.startsWith("MD5") || name.startsWith("SHA1")) {
            return Optional.of("SHA-256");
        }
        for (String bits : List.of("224", "256", "384", "512")) {
            if (name.startsWith("SHA" + bits)) {
                return Optional.of("SHA-" + bits);
            }
        }
        return Optional.empty();
    }
}
