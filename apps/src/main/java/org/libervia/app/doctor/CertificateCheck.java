package org.libervia.app.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Are the certificates of the embedded server good for a while? */
final class CertificateCheck implements Check {
    private static final Duration SOON = Duration.ofDays(14);

    private final Path certificates;

    CertificateCheck(Path localDir) {
        this.certificates = localDir.resolve("xmpp-server").resolve("certificates");
    }

    @Override
    public List<Finding> look() {
        if (!Files.isDirectory(certificates)) {
            return List.of(Finding.note("Embedded server", "none was set up here."));
        }
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> files = Files.list(certificates)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".crt")).toList()) {
                findings.add(examine(file));
            }
        } catch (IOException unreadable) {
            findings.add(
                    Finding.bad(
                            "Certificates",
                            certificates + " can't be read.",
                            "Check who owns it."));
        }
        return findings;
    }

    private static Finding examine(Path file) {
        String advice = "Remove " + file + ": the next './libervia up' makes a new one.";
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(in);
            Instant end = certificate.getNotAfter().toInstant();
            String text = file.getFileName() + " is good until " + end;
            return end.isAfter(Instant.now().plus(SOON))
                    ? Finding.good("Certificate", text)
                    : Finding.bad("Certificate", text, advice);
        } catch (IOException | GeneralSecurityException broken) {
            return Finding.bad(
                    "Certificate", file + " can't be read: " + broken.getMessage(), advice);
        }
    }
}
