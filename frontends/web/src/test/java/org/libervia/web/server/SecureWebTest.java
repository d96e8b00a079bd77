package org.libervia.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.testing.kit.tls.TestCa;
import org.libervia.testing.kit.tls.TestCertificate;
import org.libervia.web.security.PemFiles;
import org.libervia.web.trial.WebBox;

class SecureWebTest {
    private final TestCa ca = TestCa.create("Test authority");
    private final TestCertificate certificate = ca.issueFor("localhost");
    @TempDir Path root;

    private HttpClient client() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", ca.certificate());
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void httpLeadsToHttps() throws Exception {
        Path pem = certificate.write(root.resolve("all.pem"));
        try (WebBox web =
                new WebBox(
                        root,
                        "connection_type = both\nport = 0\nport_https = 0\ntls_certificate = "
                                + pem,
                        client())) {
            URI https = web.server().urls().getFirst();
            assertThat(https.getScheme()).isEqualTo("https");
            HttpResponse<String> moved = web.get("/who?a=b");
            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(header(moved, "Location"))
                    .isEqualTo("https://localhost:" + https.getPort() + "/who?a=b");
            HttpResponse<String> seen =
                    web.client.send(
                            HttpRequest.newBuilder(https.resolve("/locale")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(header(seen, "Set-Cookie"))
                    .startsWith("__Host-libervia=")
                    .contains("; Secure");
            assertThat(header(seen, "Strict-Transport-Security")).isNotEmpty();
        }
    }

    @Test
    void keyAndChainMayBeInFilesOfTheirOwn() throws Exception {
        String both = certificate.pem();
        int key = both.indexOf("-----BEGIN PRIVATE KEY");
        Path own = Files.writeString(root.resolve("own.pem"), both.substring(0, key));
        Path secret = Files.writeString(root.resolve("key.pem"), both.substring(key));
        Path chain = Files.writeString(root.resolve("chain.pem"), ca.pem());
        try (WebBox web =
                new WebBox(
                        root,
                        "connection_type = https\nport_https = 0\ntls_certificate = "
                                + own
                                + "\ntls_private_key = "
                                + secret
                                + "\ntls_chain = "
                                + chain,
                        client())) {
            assertThat(web.get("/where").body()).startsWith("default https://localhost:");
        }
    }

    @Test
    void filesThatCanNotBeUsedAreNamed() throws Exception {
        Path empty = Files.writeString(root.resolve("empty.pem"), "");
        Path old =
                Files.writeString(
                        root.resolve("old.pem"),
                        ca.pem()
                                + "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");
        Path keyless = Files.writeString(root.resolve("keyless.pem"), ca.pem());
        assertUnusable(root.resolve("absent.pem"), "can't be read");
        assertUnusable(empty, "no certificate");
        assertUnusable(keyless, "no private key");
        assertUnusable(old, "openssl pkcs8");
    }

    private static void assertUnusable(Path file, String why) {
        assertThatThrownBy(() -> PemFiles.context(file, null, null))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }
}
