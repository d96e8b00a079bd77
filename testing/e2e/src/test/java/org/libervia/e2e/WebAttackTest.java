package org.libervia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.e2e.WebVisitors.DESK;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What attackers send, looked at in a real Chromium: it is shown, and does nothing. */
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebAttackTest {
    private static final List<String> HOSTILE =
            List.of(
                    "<script>window.hit=1</script>",
                    "<img src=x onerror=window.hit=1>",
                    "\"><svg onload=window.hit=1>",
                    "' autofocus onfocus=window.hit=1 x='",
                    "</textarea></title></style><script>window.hit=1</script>",
                    "<a href=\"javascript:window.hit=1\">x</a>",
                    "[x](javascript:window.hit=1)",
                    "[x](data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGl0PTE8L3NjcmlwdD4=)",
                    "<iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>",
                    "<math><mi//xlink:href=\"data:x,<script>window.hit=1</script>\">",
                    "<form action=javascript:window.hit=1><button>x</button></form>",
                    "<style>@import 'http://evil.example/x.css';</style>",
                    "{{ 7 * 191 }}{% include '/etc/passwd' %}",
                    "${7 * 191}#{7 * 191}<%= 7 * 191 %>",
                    "http://evil.example/\" onmouseover=\"window.hit=1");

    private final Programs programs;
    private final List<String> requestsElsewhere = new CopyOnWriteArrayList<>();
    private RunningUp up;
    private Chromium chromium;
    private WebVisitors visitors;
    private Page mallory;

    WebAttackTest(@TempDir Path home) {
        programs = new Programs(home);
    }

    @BeforeAll
    void start() throws IOException {
        chromium = new Chromium();
        up = new RunningUp(programs);
        visitors = new WebVisitors(chromium, up.url());
        mallory = visitors.registered("mallory", DESK);
    }

    @AfterAll
    void stop() {
        if (up != null) {
            up.close();
            chromium.close();
        }
    }

    private Page victim(String name) {
        Page page = visitors.registered(name, DESK);
        page.onRequest(request -> {
            if (!request.url().startsWith(up.url())
                    && !request.url().startsWith("ws")
                    && !request.url().startsWith("data:")) {
                requestsElsewhere.add(request.url());
            }
        });
        return page;
    }

    private void unharmed(Page page) {
        page.waitForTimeout(200);
        assertThat(page.evaluate("window.hit")).as(page.url()).isNull();
        assertThat(page.locator("a[href^='javascript:'], a[href^='data:']")).hasCount(0);
        assertThat(page.locator("main iframe, main script, main form[action^='javascript']"))
                .hasCount(0);
        assertThat(page.locator("body")).not().containsText("1337");
        assertThat(requestsElsewhere).isEmpty();
    }

    @Test
    void messagesAreTextAndNoMore() throws Exception {
        Page victim = victim("abraham");
        victim.navigate(up.url() + "/chat/mallory@localhost");
        String all = String.join("\n", HOSTILE);
        programs.liWithInput(all, "message", "send", "abraham@localhost", "-p", "mallory").good();
        assertThat(victim.locator(".msg")).containsText("window.hit=1");
        unharmed(victim);
        victim.reload();
        assertThat(victim.locator(".msg").last()).containsText("window.hit=1");
        unharmed(victim);
        victim.navigate(up.url() + "/");
        unharmed(victim);
    }

    @Test
    void postsAndTheirTitlesTagsAndCommentsAreHarmless() {
        Page victim = victim("balthasar");
        visitors.publish(
                mallory,
                HOSTILE.get(0) + HOSTILE.get(2),
                String.join("\n\n", HOSTILE),
                String.join(",", HOSTILE.subList(0, 4)));
        victim.navigate(up.url() + "/blog/view/mallory@localhost");
        assertThat(victim.locator("main article").first()).isVisible();
        unharmed(victim);
        victim.locator("main article a[href*='/id/']").first().click();
        assertThat(victim.locator(".comment-form")).isVisible();
        victim.locator(".comment-form textarea").fill(String.join("\n\n", HOSTILE));
        victim.locator(".comment-form button[type=submit]").click();
        assertThat(victim.locator("#comments")).containsText("1 comment");
        unharmed(victim);
        Page stranger = chromium.visitor(DESK);
        stranger.navigate(up.url() + "/u/mallory");
        unharmed(stranger);
    }

    @Test
    void whatIsReflectedIsEscaped() {
        Page page = chromium.visitor(DESK);
        for (String hostile : HOSTILE) {
            String escaped = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
            page.navigate(up.url() + "/login?redirect_url=" + escaped);
            unharmed(page);
            page.navigate(up.url() + "/blog/view/admin@localhost?search=" + escaped);
            unharmed(page);
            page.navigate(up.url() + "/nowhere/" + escaped.replace("+", "%20").replace("%2F", ""));
            unharmed(page);
        }
        page.navigate(up.url() + "/login");
        page.getByLabel("Name or address").fill(HOSTILE.get(2));
        page.getByLabel("Password").fill("wrong");
        page.locator("main button[type=submit]").first().click();
        unharmed(page);
    }

    @Test
    void noFormOfAnotherSiteIsTaken() {
        Page victim = victim("sampson");
        APIResponse refused =
                victim.request()
                        .post(
                                up.url() + "/blog/edit",
                                RequestOptions.create()
                                        .setForm(
                                                FormData.create()
                                                        .set("type", "publish")
                                                        .set("title", "forged")
                                                        .set("body", "forged")));
        assertThat(refused.status()).isEqualTo(403);
        victim.navigate(up.url() + "/blog/view/sampson@localhost");
        assertThat(victim.locator("main")).not().containsText("forged");
    }

    @Test
    void aSessionThatWasGivenIsNotTheOneThatIsLoggedIn() {
        Page page = chromium.visitor(DESK);
        BrowserContext context = page.context();
        page.navigate(up.url() + "/login?lang=fr");
        String planted = "planted-by-somebody-else-0123456789";
        context.addCookies(
                List.of(
                        new Cookie("libervia_insecure", planted)
                                .setUrl(up.url())
                                .setHttpOnly(true)));
        visitors.registered("gregory", page);
        assertThat(context.cookies()).noneMatch(cookie -> cookie.value.equals(planted));
        assertThat(context.cookies())
                .anyMatch(cookie ->
                        cookie.name.startsWith("libervia")
                                && cookie.httpOnly
                                && cookie.sameSite != null);
    }

    @Test
    void nobodyIsSentElsewhereAfterLogin() {
        Page page = visitors.registered("potpan", DESK);
        for (String target :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example/")) {
            page.context().clearCookies();
            page.navigate(
                    up.url()
                            + "/login?redirect_url="
                            + URLEncoder.encode(target, StandardCharsets.UTF_8));
            page.getByLabel("Name or address").fill("potpan");
            page.getByLabel("Password").fill("a long password");
            page.locator("main button[type=submit]").first().click();
            assertThat(page.locator("h1")).containsText("potpan");
            assertThat(page.url()).startsWith(up.url());
        }
    }
}
