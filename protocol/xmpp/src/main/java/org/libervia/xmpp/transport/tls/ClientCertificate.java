package org.libervia.xmpp.transport.tls;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.libervia.xmpp.XmppException;

/**
 * A certificate of ours with its key, for SASL EXTERNAL (XEP-0178).
 *
 * @param chain our certificate first, then those that lead to its authority
 */
public record ClientCertificate(List<X509Certificate> chain, PrivateKey key) {

    public ClientCertificate {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a client certificate needs a certificate");
        }
    }

    /**
     * Reads both from one PEM file.
     *
     * @throws XmppException with {@code CONFIGURATION} when the file can't be read or understood
     */
    public static ClientCertificate fromPem(Path file) {
        PemFile pem = PemFile.read(file);
        return new ClientCertificate(pem.certificates(), pem.key());
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "ClientCertificate[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
