package org.libervia.xmpp.transport.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * One set of trusted authorities, loaded when it is first asked: reading the system's takes time
 * and a megabyte, which a server with an authority of its own never needs.
 */
final class TrustAnchors {
    private static final Path SYSTEM = Path.of("/etc/ssl/certs/ca-certificates.crt");

    private final Supplier<@Nullable KeyStore> source;
    private @Nullable X509ExtendedTrustManager loaded;

    private TrustAnchors(Supplier<@Nullable KeyStore> source) {
        this.source = source;
    }

    static TrustAnchors of(Path pem) {
        return new TrustAnchors(() -> store(PemFile.read(pem).certificates()));
    }

    /** Those that come with Java. */
    static TrustAnchors ofJava() {
        return new TrustAnchors(() -> null);
    }

    /** Those of the operating system, where administrators add their own. */
    static List<TrustAnchors> ofSystem() {
        return Files.isReadable(SYSTEM) ? List.of(of(SYSTEM)) : List.of();
    }

    synchronized X509ExtendedTrustManager load() throws GeneralSecurityException {
        X509ExtendedTrustManager known = loaded;
        if (known == null) {
            known = manager(source.get());
            loaded = known;
        }
        return known;
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("Java has no PKIX trust manager.");
    }

    private static KeyStore store(List<X509Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("authority-" + i, certificates.get(i));
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java can't hold certificates in memory.", e);
        }
    }
}
