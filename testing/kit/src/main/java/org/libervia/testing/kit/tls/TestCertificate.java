package org.libervia.testing.kit.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A certificate with its private key. */
public record TestCertificate(X509Certificate certificate, ECPrivateKey key) {
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /** Certificate and key in PEM, in this order. */
    public String pem() {
        return pem(certificate) + block("PRIVATE KEY", encodedKey());
    }

    /** Writes both into one PEM file. */
    public Path write(Path file) {
        try {
            return Files.writeString(file, pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows this certificate, as a TLS server or client, and trusts what Java trusts. */
    public SSLContext context() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore(), new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Can't use the certificate in TLS.", e);
        }
    }

    private KeyStore keyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("test", key, new char[0], new Certificate[] {certificate});
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the public key inside, which Java leaves out and Erlang finds the certificate by. */
    private byte[] encodedKey() {
        try {
            return new PrivateKeyInfo(
                            PrivateKeyInfo.getInstance(key.getEncoded()).getPrivateKeyAlgorithm(),
                            new org.bouncycastle.asn1.sec.ECPrivateKey(
                                    key.getParams().getOrder().bitLength(),
                                    key.getS(),
                                    SubjectPublicKeyInfo.getInstance(
                                                    certificate.getPublicKey().getEncoded())
                                            .getPublicKeyData(),
                                    null))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String pem(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate without encoding.", e);
        }
    }

    private static String block(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
                .formatted(kind, LINES.encodeToString(content));
    }
}
