package org.libervia.xmpp.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.tls.TestCa;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.tls.TlsContexts;
import org.libervia.xmpp.transport.tls.TlsSettings;

class HostMetaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String XML =
            """
            <?xml version='1.0' encoding='utf-8'?>
            <XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>
              <Link rel='urn:xmpp:alt-connections:xbosh' href='https://web.example.test/bosh'/>
              <Link rel='urn:xmpp:alt-connections:websocket' href='ws://plain.example.test/ws'/>
              <Link rel='urn:xmpp:alt-connections:websocket' href='wss://web.example.test/ws'/>
            </XRD>
            """;
    private static final String JSON =
            """
            {"links": [
              {"rel": "urn:xmpp:alt-connections:xbosh", "href": "https://web.example.test/bosh"},
              {"rel": "urn:xmpp:alt-connections:websocket", "href": "wss://json.example.test/ws"}]}
            """;

    @TempDir private Path directory;
    private HttpsServer site;
    private HttpClient http;

    @BeforeEach
    void startASite() throws IOException {
        TestCa authority = TestCa.create("Test Authority");
        site = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        site.setHttpsConfigurator(new HttpsConfigurator(authority.issueFor("localhost").context()));
        site.start();
        Path pem = Files.writeString(directory.resolve("ca.pem"), authority.pem());
        http =
                HttpClient.newBuilder()
                        .sslContext(
                                new TlsContexts().context(TlsSettings.DEFAULT.withAuthorities(pem)))
                        .build();
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        site.stop(0);
    }

    @Test
    void findsTheEncryptedSocketInXml() {
        serve("/.well-known/host-meta", XML);
        assertThat(find()).isEqualTo(URI.create("wss://web.example.test/ws"));
    }

    @Test
    void findsTheSocketInJsonWhenThereIsNoXml() {
        serve("/.well-known/host-meta.json", JSON);
        assertThat(find()).isEqualTo(URI.create("wss://json.example.test/ws"));
    }

    @Test
    void saysThatThereIsNone() {
        serve("/.well-known/host-meta", "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'/>");
        serve("/.well-known/host-meta.json", "[1, 2");
        assertThatThrownBy(this::find)
                .asInstanceOf(type(XmppException.class))
                .returns(Problem.MISSING_FEATURE, LiberviaException::problem)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("localhost says nowhere where its WebSocket is", "connect over TCP");
    }

    @Test
    void readsNoMoreThanItMust() {
        serve("/.well-known/host-meta", XML + " ".repeat(100_000));
        assertThatThrownBy(this::find).isInstanceOf(XmppException.class);
    }

    private URI find() {
        URI base = URI.create("https://localhost:" + site.getAddress().getPort() + "/");
        return new HostMeta(http, base).webSocket(PATIENCE);
    }

    private void serve(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        site.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        boolean exact = exchange.getRequestURI().getPath().equals(path);
                        exchange.sendResponseHeaders(exact ? 200 : 404, exact ? bytes.length : -1);
                        if (exact) {
                            exchange.getResponseBody().write(bytes);
                        }
                    }
                });
    }
}
