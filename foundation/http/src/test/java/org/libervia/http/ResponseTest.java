package org.libervia.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "a\0b", "é\u0100"})
    void aHeaderFieldCanNotSplitAResponse(String value) {
        assertThatThrownBy(() -> HttpResponse.seeOther(value))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Headers.NONE.plus(value, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a b", "a\"b", "a,b", "a\r\nb"})
    void aCookieCanNotBecomeTwo(String value) {
        assertThatThrownBy(() -> new SetCookie("name", value, true, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCookieIsGuarded() {
        assertThat(new SetCookie("s", "v", true, Duration.ofHours(2)))
                .hasToString("s=v; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=7200");
    }

    @Test
    void cookiesOfARequestAreFound() {
        Headers headers = Headers.NONE.plus("Cookie", "a=1; session=\"abc\"; ssession=2");
        assertThat(Cookies.find(headers, "session")).contains("abc");
        assertThat(Cookies.find(headers, "a")).contains("1");
        assertThat(Cookies.find(headers, "b")).isEmpty();
    }

    @Test
    void datesAreThoseOfTheRfc() {
        Instant time = Instant.parse("1994-11-06T08:49:37Z");
        assertThat(HttpDate.format(time)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT")).contains(time);
        assertThat(HttpDate.parse("yesterday")).isEmpty();
    }

    @Test
    void segmentsAndQueriesAreEncoded() {
        assertThat(PercentCode.segment("a b/c?é@x")).isEqualTo("a%20b%2Fc%3F%C3%A9@x");
        assertThat(PercentCode.query("a&b=c")).isEqualTo("a%26b%3Dc");
        assertThat(PercentCode.decode("a%20b%2Fc%3F%C3%A9@x")).isEqualTo("a b/c?é@x");
        assertThat(PercentCode.decode("100%")).isEqualTo("100%");
        assertThat(PercentCode.decode("%zz%4")).isEqualTo("%zz%4");
    }

    @Test
    void hostsAreReadFromAuthorities() {
        assertThat(Authority.host("Example.org:8080")).isEqualTo("example.org");
        assertThat(Authority.host("[::1]:80")).isEqualTo("[::1]");
        assertThat(Authority.isValid("example.org:80")).isTrue();
        assertThat(Authority.isValid("evil.org/x")).isFalse();
        assertThat(Authority.isValid("a@b")).isFalse();
    }
}
