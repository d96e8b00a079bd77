package org.libervia.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.http.Headers;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;
import org.libervia.http.RequestBody;
import org.libervia.http.RequestTarget;

class ProxiesTest {
    private final Proxies proxies = new Proxies(List.of("10.0.0.1"), "");

    private static HttpRequest request(String peer, String... fields) {
        Headers headers = Headers.NONE.plus("Host", "inside:8080");
        for (int i = 0; i < fields.length; i += 2) {
            headers = headers.plus(fields[i], fields[i + 1]);
        }
        return new HttpRequest(
                "GET",
                RequestTarget.parse("/"),
                headers,
                new InetSocketAddress(InetAddress.ofLiteral(peer), 1),
                false,
                RequestBody.NONE);
    }

    private String seen(String peer, String... fields) {
        Visitor visitor = proxies.visitor(request(peer, fields));
        return visitor.baseUrl() + " " + visitor.address().getHostAddress();
    }

    @Test
    void withoutAProxyTheRequestSaysWhereItIs() {
        assertThat(seen("192.0.2.7")).isEqualTo("http://inside:8080 192.0.2.7");
    }

    @Test
    void aProxyOfThisMachineOrAConfiguredOneIsBelieved() {
        String[] told = {
            "X-Forwarded-For",
            "203.0.113.9",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "example.org"
        };
        assertThat(seen("127.0.0.1", told)).isEqualTo("https://example.org 203.0.113.9");
        assertThat(seen("10.0.0.1", told)).isEqualTo("https://example.org 203.0.113.9");
        assertThat(
                        seen(
                                "127.0.0.1",
                                "Forwarded",
                                "for=\"[2001:db8::1]:99\";proto=https;host=e.org"))
                .isEqualTo("https://e.org 2001:db8:0:0:0:0:0:1");
    }

    @Test
    void anybodyElseIsNot() {
        assertThat(
                        seen(
                                "192.0.2.7",
                                "X-Forwarded-For",
                                "203.0.113.9",
                                "X-Forwarded-Proto",
                                "https",
                                "Forwarded",
                                "for=203.0.113.9;host=evil.org"))
                .isEqualTo("http://inside:8080 192.0.2.7");
    }

    @Test
    void whatAClientToldAProxyIsNotBelieved() {
        assertThat(seen("127.0.0.1", "X-Forwarded-For", "1.2.3.4, 203.0.113.9, 10.0.0.1"))
                .endsWith(" 203.0.113.9");
        assertThat(seen("127.0.0.1", "X-Forwarded-For", "1.2.3.4, unknown")).endsWith(" 127.0.0.1");
    }

    @Test
    void whatAProxyPassesOnUnreadIsNotBelieved() {
        assertThat(
                        seen(
                                "127.0.0.1",
                                "Forwarded",
                                "for=1.2.3.4;proto=http;host=evil.org",
                                "X-Forwarded-For",
                                "203.0.113.9",
                                "X-Forwarded-Proto",
                                "https"))
                .isEqualTo("https://inside:8080 203.0.113.9");
    }

    @Test
    void aConfiguredUrlGoesOverAll() {
        Proxies fixed = new Proxies(List.of(), "https://social.example/");
        Visitor visitor = fixed.visitor(request("192.0.2.7"));
        assertThat(visitor.baseUrl()).hasToString("https://social.example");
        assertThat(visitor.secure()).isTrue();
    }

    @Test
    void whatIsNoHostOrNoAddressIsRefused() {
        assertThatThrownBy(() -> seen("127.0.0.1", "X-Forwarded-Host", "evil.org/path"))
                .isInstanceOf(HttpException.class);
        assertThatThrownBy(() -> new Proxies(List.of("proxy.example"), ""))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("proxy.example");
        assertThatThrownBy(() -> new Proxies(List.of(), "ftp://x"))
                .isInstanceOf(LiberviaException.class);
    }
}
