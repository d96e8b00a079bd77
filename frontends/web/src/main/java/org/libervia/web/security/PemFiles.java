package org.libervia.web.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * A certificate, its chain and its key, from PEM files: one for each, or all in one. What a TLS
 * server shows.
 */
public final class PemFiles {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final String KEY = "PRIVATE KEY";

    private PemFiles() {}

    /**
     * Reads them.
     *
     * @param key where the private key is, or null when it is with the certificate
     * @param chain certificates of authorities between, or null
     * @throws LiberviaException {@code CONFIGURATION} saying which file can't be used, and why
     */
    public static SSLContext context(Path certificate, @Nullable Path key, @Nullable Path chain) {
        String own = read(certificate, "tls_certificate");
        List<X509Certificate> shown = new ArrayList<>(certificates(certificate, own));
        if (shown.isEmpty()) {
            throw unusable(certificate, "it holds no certificate", null);
        }
        if (chain != null) {
            shown.addAll(certificates(chain, read(chain, "tls_chain")));
        }
        Path keyFile = key == null ? certificate : key;
        PrivateKey secret =
                key(keyFile, key == null ? own : read(key, "tls_private_key"), shown.getFirst());
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("web", secret, new char[0], shown.toArray(new Certificate[0]));
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException refused) {
            throw unusable(certificate, refused.toString(), refused);
        }
    }

    private static String read(Path file, String option) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "The file "
                            + file
                            + " can't be read ("
                            + unreadable.getClass().getSimpleName()
                            + "): set the option "
                            + option
                            + " of section [web], or connection_type = http.",
                    unreadable);
        }
    }

    private static List<X509Certificate> certificates(Path file, String text) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Matcher block = BLOCK.matcher(text); block.find(); ) {
                if (block.group(1).equals("CERTIFICATE")) {
                    found.add(
                            (X509Certificate)
                                    factory.generateCertificate(
                                            new ByteArrayInputStream(bytes(block))));
                }
            }
            return found;
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw unusable(file, "a certificate in it is malformed", malformed);
        }
    }

    private static byte[] bytes(Matcher block) {
        return Base64.getMimeDecoder().decode(block.group(2));
    }

    private static PrivateKey key(Path file, String text, X509Certificate certificate) {
        Optional<byte[]> encoded = Optional.empty();
        for (Matcher block = BLOCK.matcher(text); block.find() && encoded.isEmpty(); ) {
            if (block.group(1).equals(KEY)) {
                encoded = Optional.of(bytes(block));
            } else if (block.group(1).endsWith(KEY)) {
                throw unusable(
                        file,
                        "its key is in the form “"
                                + block.group(1)
                                + "”; make it PKCS #8 with 'openssl pkcs8 -topk8 -nocrypt'",
                        null);
            }
        }
        if (encoded.isEmpty()) {
            throw unusable(file, "it holds no private key; the option is tls_private_key", null);
        }
        PublicKey wanted = certificate.getPublicKey();
        try {
            return KeyFactory.getInstance(wanted.getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded.get()));
        } catch (GeneralSecurityException other) {
            throw unusable(
                    file,
                    "its key is not of the certificate's kind (" + wanted.getAlgorithm() + ")",
                    other);
        }
    }

    private static LiberviaException unusable(Path file, String why, @Nullable Throwable cause) {
        return new LiberviaException(
                Problem.CONFIGURATION,
                "The file " + file + " can't be used for TLS: " + why + ".",
                cause);
    }
}
