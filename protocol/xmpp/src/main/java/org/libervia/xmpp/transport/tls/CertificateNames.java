package org.libervia.xmpp.transport.tls;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The names that a certificate gives its subject (RFC 9525 §3, RFC 6120 §13.7.1.2). The subject's
 * common name is none of them.
 *
 * @param dns DNS names, maybe with a wildcard as first label
 * @param services service names, as {@code _xmpp-client.example.org} (RFC 4985)
 * @param xmpp XMPP addresses (id-on-xmppAddr)
 * @param ips IP addresses
 */
record CertificateNames(
        List<String> dns, List<String> services, List<String> xmpp, List<String> ips) {
    private static final int OTHER = 0;
    private static final int DNS = 2;
    private static final int IP = 7;
    private static final byte[] XMPP_ADDR = {0x2b, 6, 1, 5, 5, 7, 8, 5};
    private static final byte[] SRV_NAME = {0x2b, 6, 1, 5, 5, 7, 8, 7};

    static CertificateNames of(X509Certificate certificate) throws CertificateParsingException {
        CertificateNames names =
                new CertificateNames(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Collection<List<?>> all = certificate.getSubjectAlternativeNames();
        if (all != null) {
            all.forEach(names::add);
        }
        return names;
    }

    private void add(List<?> name) {
        int kind = (Integer) name.get(0);
        if (kind == DNS && name.get(1) instanceof String host) {
            dns.add(host);
        } else if (kind == IP && name.get(1) instanceof String address) {
            ips.add(address);
        } else if (kind == OTHER && name.get(1) instanceof byte[] encoded) {
            other(encoded, SRV_NAME).ifPresent(services::add);
            other(encoded, XMPP_ADDR).ifPresent(xmpp::add);
        }
    }

    /** All of them, as to be shown to people. */
    List<String> shown() {
        List<String> all = new ArrayList<>(dns);
        all.addAll(services);
        all.addAll(xmpp);
        all.addAll(ips);
        return all;
    }

    /** The text of an otherName of this type: SEQUENCE { OID, [0] EXPLICIT string }. */
    private static Optional<String> other(byte[] encoded, byte[] type) {
        DerValue sequence = DerValue.read(encoded, 0);
        if (sequence.tag() != 0x30) {
            return Optional.empty();
        }
        DerValue oid = DerValue.read(encoded, sequence.start());
        if (oid.tag() != 0x06 || !oid.holds(encoded, type)) {
            return Optional.empty();
        }
        DerValue value = DerValue.read(encoded, oid.end());
        while ((value.tag() & 0xe0) == 0xa0) {
            value = DerValue.read(encoded, value.start());
        }
        return value.length() < 0
                ? Optional.empty()
                : Optional.of(
                        new String(encoded, value.start(), value.length(), StandardCharsets.UTF_8));
    }
}
