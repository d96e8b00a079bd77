package org.libervia.xmpp.transport.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How far TLS trusts.
 *
 * @param authorities a PEM file with certificates of authorities that are trusted besides the
 *     system's, or null
 * @param clientCertificate what we identify ourselves with (SASL EXTERNAL), or null
 * @param verified whether the server's certificate is checked; when not, anybody can pose as the
 *     server, and each connection is warned of in the log
 */
public record TlsSettings(
        @Nullable Path authorities,
        @Nullable ClientCertificate clientCertificate,
        boolean verified) {
    /** Trusts what the system trusts. */
    public static final TlsSettings DEFAULT = new TlsSettings(null, null, true);

    /** These, trusting also the authorities in this PEM file. */
    public TlsSettings withAuthorities(Path pem) {
        return new TlsSettings(pem, clientCertificate, verified);
    }

    /** These, with a certificate of ours. */
    public TlsSettings withClientCertificate(ClientCertificate certificate) {
        return new TlsSettings(authorities, certificate, verified);
    }

    /** These, without any check of who the server is. */
    public TlsSettings unverified() {
        return new TlsSettings(authorities, clientCertificate, false);
    }
}
