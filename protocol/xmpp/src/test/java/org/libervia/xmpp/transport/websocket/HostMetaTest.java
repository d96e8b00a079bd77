package org.libervia.xmpp.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
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
import org.libervia.xmpp.transport.TestSite;
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
    private TestSite site;
    private HttpClient http;

    @BeforeEach
    void startASite() throws IOException {
        TestCa authority = TestCa.create("Test Authority");
        site = new TestSite(authority.issueFor("localhost"));
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
        site.close();
    }

    @Test
    void findsTheEncryptedSocketInXml() {
        site.serve("/.well-known/host-meta", XML);
        assertThat(find()).isEqualTo(URI.create("wss://web.example.test/ws"));
    }

    @Test
    void findsTheSocketInJsonWhenThereIsNoXml() {
        site.serve("/.well-known/host-meta.json", JSON);
        assertThat(find()).isEqualTo(URI.create("wss://json.example.test/ws"));
    }

    @Test
    void saysThatThereIsNone() {
        site.serve(
                "/.well-known/host-meta",
                "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'/>");
        site.serve("/.well-known/host-meta.json", "[1, 2");
        assertThatThrownBy(this::find)
                .asInstanceOf(type(XmppException.class))
                .returns(Problem.MISSING_FEATURE, LiberviaException::problem)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("localhost says nowhere where its WebSocket is", "connect over TCP");
    }

    @Test
    void readsNoMoreThanItMust() {
        site.serve("/.well-known/host-meta", XML + " ".repeat(100_000));
        assertThatThrownBy(this::find).isInstanceOf(XmppException.class);
    }

    private URI find() {
        return new HostMeta(http, site.uri()).webSocket(PATIENCE);
    }
}
