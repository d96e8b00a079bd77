package org.libervia.xmpp.transport.tls;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a certificate is refused, and what can be done. */
final class Refusal {
    private Refusal() {}

    static String explain(String domain, X509Certificate[] chain, @Nullable Throwable cause) {
        Instant now = Instant.now();
        for (X509Certificate certificate : chain) {
            Instant until = certificate.getNotAfter().toInstant();
            Instant from = certificate.getNotBefore().toInstant();
            if (now.isAfter(until)) {
                return begin(domain)
                        + " expired on %s, %d days ago. Ask its administrator to renew it; if it"
                                .formatted(date(until), days(until, now))
                        + " is valid elsewhere, check this machine's clock.";
            }
            if (now.isBefore(from)) {
                return begin(domain)
                        + " is valid only from %s on. Check this machine's clock."
                                .formatted(date(from));
            }
        }
        X509Certificate last = chain[chain.length - 1];
        if (isAboutPath(cause)) {
            return begin(domain)
                    + (isSelfSigned(chain[0])
                            ? " is self-signed"
                            : " was issued by “" + last.getIssuerX500Principal().getName() + "”")
                    + ", which is no authority trusted here. If you trust it, give its certificate"
                    + " as a PEM file in the trusted authorities setting.";
        }
        return begin(domain)
                + " was refused: "
                + (cause == null ? "no authority vouches for it" : cause.getMessage())
                + ". Ask its administrator to have it replaced.";
    }

    static String wrongNames(String domain, List<String> found) {
        return begin(domain)
                + " is not for "
                + domain
                + ", but for "
                + (found.isEmpty() ? "no name at all" : String.join(", ", found))
                + ". Check the domain's spelling; if it is right, somebody may be intercepting the"
                + " connection, or the server is set up wrong.";
    }

    private static String begin(String domain) {
        return "The certificate of " + (domain.isEmpty() ? "the server" : domain);
    }

    private static boolean isAboutPath(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t.getClass().getName().endsWith("SunCertPathBuilderException")
                    || String.valueOf(t.getMessage()).contains("No trusted certificate")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    private static String date(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
