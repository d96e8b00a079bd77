package org.libervia.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.web.trial.WebBox;

class WebServerTest {
    @TempDir Path root;
    private @Nullable WebBox box;

    private WebBox web() {
        return Objects.requireNonNull(box);
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(root.resolve("media/sub"));
        Files.writeString(root.resolve("media/sub/tune.txt"), "la la");
        Files.writeString(root.resolve("paper.txt"), "words");
        box =
                new WebBox(
                        root,
                        "vhosts_dict = {\"127.0.0.1\": \"garden\"}\n"
                                + "url_redirections_dict = {\"/\": \"/who\", \"/b\": \"/blog/view?x=1\","
                                + " \"/files\": \"file:"
                                + root.resolve("media")
                                + "\", \"/paper\": {\"path\": \""
                                + root.resolve("paper.txt")
                                + "\"}, \"/loop\": \"/loop/again\", \"/app\": \"libervia-app:weblate\"}\n");
        web().people.person("alice", "secret", "xmpp-secret").person("admin", "", "account-secret");
    }

    @AfterEach
    void stop() {
        web().close();
    }

    private HttpResponse<String> login(String name, String password) {
        return web().post("/login", "login=" + name + "&password=" + password);
    }

    private String token() {
        return web().get("/who").body().split(" ", -1)[1];
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").orElse("");
    }

    @Test
    void whoOnlyReadsGetsNoCookie() {
        HttpResponse<String> seen = web().get("/who");
        assertThat(seen.body()).isEqualTo("libervia ");
        assertThat(cookie(seen)).isEmpty();
    }

    @Test
    void aSessionLasts() {
        HttpResponse<String> done = login("alice", "secret");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(cookie(done))
                .startsWith("libervia_insecure=")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(web().get("/who").body()).startsWith("alice ").hasSizeGreaterThan(20);
        assertThat(cookie(web().get("/who"))).isEmpty();
        assertThat(cookie(web().get("/logout"))).contains("Max-Age=0");
        assertThat(web().get("/who").body()).isEqualTo("libervia ");
    }

    @Test
    void aSessionThatSomebodyPlantedIsOfNoUse() {
        String planted = cookie(web().get("/locale")).split(";")[0];
        assertThat(planted).isNotEmpty();
        HttpResponse<String> done = login("alice", "secret");
        assertThat(cookie(done).split(";")[0]).isNotEqualTo(planted);
        try (WebBox other = web()) {
            var stranger = java.net.http.HttpClient.newHttpClient();
            var answer =
                    stranger.send(
                            java.net.http.HttpRequest.newBuilder(other.url("/who"))
                                    .header("Cookie", planted)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("libervia ");
            stranger.close();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aCookieOfOnesOwnMakingIsNoSession() {
        assertThat(cookie(web().get("/who", "Cookie", "libervia_insecure=mine"))).isEmpty();
    }

    @Test
    void aFormNeedsTheTokenOfItsSession() {
        assertThat(web().post("/change", "").statusCode()).isEqualTo(200);
        login("alice", "secret");
        assertThat(web().post("/change", "").statusCode()).isEqualTo(403);
        assertThat(web().post("/change", "csrf_token=guess").statusCode()).isEqualTo(403);
        assertThat(web().post("/change", "csrf_token=" + token()).statusCode()).isEqualTo(200);
        assertThat(web().post("/change", "", "X-Csrf-Token", token()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAnotherSiteMakesABrowserSendIsRefused() {
        assertThat(web().post("/change", "", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(web().post("/change", "", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(web().post("/change", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        String own = web().url("/").toString().replaceAll("/$", "");
        assertThat(web().post("/change", "", "Origin", own).statusCode()).isEqualTo(200);
        assertThat(web().get("/who", "Origin", "https://evil.example").statusCode()).isEqualTo(200);
    }

    @Test
    void aWebSocketOfAnotherSiteIsRefused() {
        URI url = URI.create(web().url("/ws").toString().replace("http:", "ws:"));
        WebSocket.Listener silent = new WebSocket.Listener() {};
        assertThatThrownBy(() ->
                        web().client
                                .newWebSocketBuilder()
                                .header("Origin", "https://evil.example")
                                .buildAsync(url, silent)
                                .join())
                .isInstanceOf(CompletionException.class);
        WebSocket own =
                web().client
                        .newWebSocketBuilder()
                        .header("Origin", url.toString().replace("ws:", "http:").replace("/ws", ""))
                        .buildAsync(url, silent)
                        .join();
        own.abort();
    }

    @Test
    void attemptsToLogInAreBounded() {
        for (int i = 0; i < 10; i++) {
            assertThat(login("admin", "wrong" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> more = login("admin", "account-secret");
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(more.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 600);
        assertThat(login("alice", "secret").statusCode()).isEqualTo(303);
    }

    @Test
    void everyAnswerIsGuarded() {
        for (String path : new String[] {"/who", "/nothing", "/fault", "/media/sub/tune.txt"}) {
            var headers = web().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
        assertThat(web().get("/fault").body()).doesNotContain("secret");
    }

    @Test
    void redirectionsAreFollowedWhereThereIsNothing() {
        assertThat(web().get("/").body()).startsWith("libervia");
        assertThat(web().get("/b").body()).isEqualTo("blog [blog, view]{x=[1]}");
        assertThat(web().get("/B/more?y=2").body())
                .isEqualTo("blog [blog, view, more]{x=[1], y=[2]}");
        assertThat(web().get("/files/sub/tune.txt").body()).isEqualTo("la la");
        assertThat(web().get("/paper").body()).isEqualTo("words");
        assertThat(web().get("/files").statusCode()).isEqualTo(404);
        assertThat(web().get("/files/sub%2f..%2f..%2fpaper.txt").statusCode()).isEqualTo(404);
        assertThat(web().get("/loop").statusCode()).isEqualTo(404);
        assertThat(web().get("/app").statusCode()).isEqualTo(501);
        assertThat(web().get("/app").body()).contains("weblate");
        assertThat(
                        Objects.requireNonNull(web().site.context)
                                .urls()
                                .shorten("default", "/blog/view?x=1"))
                .isEqualTo("/b");
    }

    @Test
    void theHostSaysWhichSite() {
        assertThat(web().get("/where").body()).startsWith("default http://localhost:");
        String here = web().url("/where").toString().replace("localhost", "127.0.0.1");
        try {
            assertThat(
                            web().client
                                    .send(
                                            java.net.http.HttpRequest.newBuilder(URI.create(here))
                                                    .build(),
                                            HttpResponse.BodyHandlers.ofString())
                                    .body())
                    .startsWith("garden http://127.0.0.1:");
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void strangersMayNotCallAgainAndAgain() {
        for (int i = 0; i < 30; i++) {
            web().post("/_bridge/getContacts", "{}");
        }
        assertThat(web().post("/_bridge/getContacts", "{}").statusCode()).isEqualTo(429);
    }

    @Test
    void callsOfTheBridgeAreFewAndGuarded() {
        assertThat(web().get("/_bridge/getContacts").statusCode()).isEqualTo(405);
        assertThat(web().post("/_bridge/stop", "{}").statusCode()).isEqualTo(404);
        assertThat(web().post("/_bridge/psNodeDelete", "{}").statusCode()).isEqualTo(401);
        assertThat(web().post("/_bridge/getContacts", "{}").statusCode()).isEqualTo(502);
        assertThat(web().post("/_bridge/getContacts", "{}").body()).contains("missing-feature");
        assertThat(
                        web().post("/_bridge/getContacts", "{\"kwargs\":{\"profile\":\"admin\"}}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(web().post("/_bridge/getContacts", "no json").statusCode()).isEqualTo(400);
        login("alice", "secret");
        assertThat(web().post("/_bridge/psNodeDelete", "{}").statusCode()).isEqualTo(403);
        assertThat(web().post("/_bridge/psNodeDelete", "{}", "X-Csrf-Token", token()).body())
                .contains("missing-feature");
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        assertThat(web().post("/change", "a=" + "x".repeat(2 << 20)).statusCode()).isEqualTo(413);
    }

    @Test
    void aSiteThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> new WebBox(root, "vhosts_dict = {\"a\": \"nowhere\"}"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> new WebBox(root, "url_redirections_dict = {\"/\": \"https://x\"}"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("another host");
    }
}
