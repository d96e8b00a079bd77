package org.libervia.xmpp.transport.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a certificate is a domain's (RFC 9525 §6, RFC 6120 §13.7.2): by a DNS name, whose first
 * label may be a wildcard that stands for one label; by the name of the XMPP client service; by an
 * XMPP address; or, for a domain that is an IP address, by that.
 */
final class ServerIdentity {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final List<String> SERVICES = List.of("_xmpp-client.", "_xmpps-client.");

    private ServerIdentity() {}

    /**
     * Checks it.
     *
     * @throws UntrustedServerException naming what was found instead
     */
    static void check(String domain, X509Certificate certificate) throws CertificateException {
        CertificateNames names = CertificateNames.of(certificate);
        if (!matches(domain, names)) {
            throw new UntrustedServerException(Refusal.wrongNames(domain, names.shown()), null);
        }
    }

    static boolean matches(String domain, CertificateNames names) {
        if (isAddress(domain)) {
            InetAddress wanted = InetAddress.ofLiteral(unbracketed(domain));
            return names.ips().stream().anyMatch(ip -> InetAddress.ofLiteral(ip).equals(wanted));
        }
        String wanted = ascii(domain);
        return names.dns().stream().anyMatch(name -> matchesDns(wanted, ascii(name)))
                || names.services().stream().anyMatch(name -> matchesService(wanted, name))
                || names.xmpp().stream().anyMatch(name -> ascii(name).equals(wanted));
    }

    private static boolean matchesDns(String wanted, String name) {
        if (!name.startsWith("*.")) {
            return name.equals(wanted);
        }
        int dot = wanted.indexOf('.');
        String rest = name.substring(1);
        return dot > 0 && rest.indexOf('.', 1) > 0 && wanted.substring(dot).equals(rest);
    }

    private static boolean matchesService(String wanted, String name) {
        String service = name.toLowerCase(Locale.ROOT);
        return SERVICES.stream()
                .anyMatch(prefix ->
                        service.startsWith(prefix)
                                && matchesDns(wanted, ascii(service.substring(prefix.length()))));
    }

    static boolean isAddress(String domain) {
        return domain.startsWith("[") || domain.contains(":") || IPV4.matcher(domain).matches();
    }

    static String unbracketed(String domain) {
        return domain.startsWith("[") && domain.endsWith("]")
                ? domain.substring(1, domain.length() - 1)
                : domain;
    }

    /** As compared and as sent: A-labels, lower case, no dot at the end. */
    static String ascii(String name) {
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            return IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return plain.toLowerCase(Locale.ROOT);
        }
    }
}
