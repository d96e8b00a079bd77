package org.libervia.app.up;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The server's own certificate, made with the JDK's keytool: for its domain and all names below,
 * trusted by our backend alone.
 */
final class ServerCertificate {
    private static final int DAYS = 825;
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final Path key;
    private final Path certificate;
    private final String domain;

    ServerCertificate(ServerHome home, String domain) {
        this.key = home.certificates().resolve(domain + ".key");
        this.certificate = home.certificates().resolve(domain + ".crt");
        this.domain = domain;
    }

    Path key() {
        return key;
    }

    Path certificate() {
        return certificate;
    }

    /** Makes key and certificate, unless they are there and good for another month. */
    void ensure() {
        try {
            if (!Files.exists(key) || !Files.exists(certificate) || endsSoon()) {
                make();
            }
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("cannot make the certificate of " + domain, failed);
        }
    }

    private boolean endsSoon() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(certificate)) {
            X509Certificate read =
                    (X509Certificate)
                            java.security.cert.CertificateFactory.getInstance("X.509")
                                    .generateCertificate(in);
            return read.getNotAfter().toInstant().isBefore(Instant.now().plus(RENEWED_BEFORE));
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path directory = certificate.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalStateException(certificate + " has no directory");
        }
        Path store = directory.resolve(domain + ".p12");
        Files.deleteIfExists(store);
        Commands.Outcome outcome =
                Commands.run(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-validity",
                                Integer.toString(DAYS),
                                "-dname",
                                "CN=" + domain,
                                "-ext",
                                "SAN=dns:" + domain + ",dns:*." + domain,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass:env",
                                "LIBERVIA_STORE_PASSWORD"),
                        Map.of("LIBERVIA_STORE_PASSWORD", password),
                        directory);
        if (outcome.exitCode() != 0) {
            throw new IOException("keytool failed: " + outcome.output().strip());
        }
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, password.toCharArray());
        }
        Files.delete(store);
        Key privateKey = made.getKey("server", password.toCharArray());
        write(key, "PRIVATE KEY", privateKey.getEncoded(), "rw-------");
        write(certificate, "CERTIFICATE", made.getCertificate("server").getEncoded(), "rw-r--r--");
    }

    private static void write(Path file, String kind, byte[] encoded, String permissions) {
        Path draft = Path.of(file + ".part");
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        try {
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions)));
            Files.writeString(
                    draft,
                    "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }
}
