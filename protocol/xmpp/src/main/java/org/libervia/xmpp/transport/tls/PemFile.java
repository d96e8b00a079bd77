package org.libervia.xmpp.transport.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;

/** Certificates and keys in a text file (RFC 7468). */
final class PemFile {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private final Path file;
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<PrivateKey> keys = new ArrayList<>();

    private PemFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws XmppException with {@code CONFIGURATION} when it can't be read or understood
     */
    static PemFile read(Path file) {
        PemFile pem = new PemFile(file);
        try {
            Matcher blocks = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            while (blocks.find()) {
                pem.add(factory, blocks.group(1), blocks.group(2));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw pem.unusable(e.getMessage() + ". Give a PEM file that can be read.", e);
        }
        return pem;
    }

    private void add(CertificateFactory factory, String kind, String content)
            throws GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder().decode(content);
        switch (kind) {
            case "CERTIFICATE", "TRUSTED CERTIFICATE" ->
                    certificates.add(certificate(factory, bytes));
            case "PRIVATE KEY" -> keys.add(key(bytes));
            default -> {
                return;
            }
        }
    }

    private static X509Certificate certificate(CertificateFactory factory, byte[] bytes)
            throws CertificateException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
    }

    private static PrivateKey key(byte[] bytes) throws GeneralSecurityException {
        for (String algorithm : KEY_ALGORITHMS) {
            Optional<PrivateKey> key = key(algorithm, bytes);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new InvalidKeySpecException("the private key is neither RSA nor EC nor EdDSA");
    }

    private static Optional<PrivateKey> key(String algorithm, byte[] bytes)
            throws GeneralSecurityException {
        try {
            PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(bytes);
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        }
    }

    List<X509Certificate> certificates() {
        if (certificates.isEmpty()) {
            throw unusable("there is no certificate in it.", null);
        }
        return List.copyOf(certificates);
    }

    PrivateKey key() {
        if (keys.isEmpty()) {
            throw unusable(
                    "there is no unencrypted “PRIVATE KEY” (PKCS #8) in it; openssl pkcs8 -topk8"
                            + " -nodes makes one.",
                    null);
        }
        return keys.getFirst();
    }

    private XmppException unusable(String why, @Nullable Throwable cause) {
        return new XmppException(
                Problem.CONFIGURATION, "The PEM file " + file + " can't be used: " + why, cause);
    }
}
