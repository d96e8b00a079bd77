package org.libervia.http.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.libervia.http.Headers;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;
import org.libervia.http.RequestBody;
import org.libervia.http.RequestTarget;

class FormDataTest {
    private static final FormLimits SMALL = new FormLimits(1000, 3, 100);

    private static FormData form(String type, String content) {
        return FormData.of(
                new HttpRequest(
                        "POST",
                        RequestTarget.parse("/"),
                        Headers.NONE.plus("Content-Type", type),
                        InetSocketAddress.createUnresolved("client", 1),
                        false,
                        RequestBody.of(content.getBytes(StandardCharsets.UTF_8))),
                SMALL);
    }

    private static String part(String disposition, String content) {
        return "--xyz\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\n\r\n"
                + content
                + "\r\n";
    }

    private static FormData multipart(String... parts) {
        return form("multipart/form-data; boundary=xyz", String.join("", parts) + "--xyz--\r\n");
    }

    @Test
    void anEncodedFormIsRead() {
        FormData form = form("application/x-www-form-urlencoded", "a=1+%2B%C3%A9&b=&a=2");
        assertThat(form.texts().all("a")).containsExactly("1 +é", "2");
        assertThat(form.text("b")).contains("");
        assertThat(form.text("c")).isEmpty();
    }

    @Test
    void aMultipartFormHasTextsAndFiles() {
        FormData form =
                multipart(
                        part("name=\"title\"", "Été\r\n2026"),
                        part("name=\"photo\"; filename=\"../../etc/cat.png\"", "PNG\r\n--xy"));
        assertThat(form.value("title")).isEqualTo("Été\r\n2026");
        assertThat(form.file("photo").orElseThrow().filename()).isEqualTo("cat.png");
        assertThat(form.file("photo").orElseThrow().content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("PNG\r\n--xy");
        assertThat(form.file("photo").orElseThrow().type()).isEqualTo("application/octet-stream");
    }

    @Test
    void anEmptyFileAndAnEmptyTextAreRead() {
        FormData form = multipart(part("name=a", ""), part("name=f; filename=\"\"", ""));
        assertThat(form.text("a")).contains("");
        assertThat(form.file("f")).isEmpty();
    }

    @Test
    void whatIsNoFormIsEmpty() {
        assertThat(form("application/json", "{}")).isEqualTo(FormData.EMPTY);
    }

    @Test
    void formsAreBounded() {
        assertStatus(413, () -> form("application/x-www-form-urlencoded", "a=" + "x".repeat(1000)));
        assertStatus(413, () -> form("application/x-www-form-urlencoded", "a=" + "x".repeat(101)));
        assertStatus(400, () -> form("application/x-www-form-urlencoded", "a&a&a&a"));
        String small = part("name=a", "1");
        assertStatus(400, () -> multipart(small, small, small, small));
        assertStatus(413, () -> multipart(part("name=a", "x".repeat(101))));
    }

    @Test
    void malformedFormsAreRefused() {
        assertStatus(400, () -> form("multipart/form-data", "x"));
        assertStatus(400, () -> form("multipart/form-data; boundary=xyz", "no parts"));
        assertStatus(400, () -> form("multipart/form-data; boundary=xyz", part("name=a", "1")));
        assertStatus(400, () -> multipart(part("filename=\"x\"", "1")));
        assertStatus(400, () -> form("multipart/form-data; boundary=xyz", "--xyz\r\nno colon"));
        assertStatus(400, () -> form("multipart/form-data; boundary=xyz", "--xyz"));
    }

    private static void assertStatus(int status, Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        HttpException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
