package org.libervia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.e2e.WebVisitors.DESK;
import static org.libervia.e2e.WebVisitors.PHONE;
import static org.libervia.e2e.WebVisitors.TABLET;
import static org.libervia.e2e.WebVisitors.message;
import static org.libervia.e2e.WebVisitors.named;
import static org.libervia.e2e.WebVisitors.say;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do in a browser, on a phone, a tablet and a desk, in a real Chromium. */
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebTest {
    private final Programs programs;
    private RunningUp up;
    private Chromium chromium;
    private WebVisitors visitors;

    WebTest(@TempDir Path home) {
        programs = new Programs(home);
    }

    @BeforeAll
    void start() throws IOException {
        chromium = new Chromium();
        up = new RunningUp(programs);
        visitors = new WebVisitors(chromium, up.url());
    }

    @AfterAll
    void stop() {
        if (up != null) {
            up.close();
            chromium.close();
        }
    }

    @Test
    void twoPeopleRegisterAndTalkOnPhoneAndDesk() throws Exception {
        Page romeo = visitors.registered("romeo", DESK);
        Page juliet = visitors.registered("juliet", PHONE);

        romeo.navigate(up.url() + "/chat/juliet@localhost");
        juliet.navigate(up.url() + "/chat/romeo@localhost");
        Locator said = say(romeo, "But soft, what light?");
        assertThat(message(juliet, "But soft, what light?")).isVisible();
        assertThat(said).hasClass(Pattern.compile(".*is-own.*"));
        say(juliet, "Ay me!");
        assertThat(message(romeo, "Ay me!")).isVisible();

        juliet.locator("#composer-text").pressSequentially("O Romeo");
        assertThat(romeo.locator("#typing")).containsText("writing");

        programs.liWithInput(
                        "From a terminal", "message", "send", "romeo@localhost", "-p", "juliet")
                .good();
        assertThat(message(romeo, "From a terminal")).isVisible();

        romeo.reload();
        assertThat(message(romeo, "But soft, what light?")).hasCount(1);
        assertThat(message(romeo, "Ay me!")).hasCount(1);
        fits(juliet);
    }

    @Test
    void peopleMeetInARoom() {
        Page rosaline = visitors.registered("rosaline", TABLET);
        Page tybalt = visitors.registered("tybalt", DESK);
        for (Page page : new Page[] {rosaline, tybalt}) {
            page.navigate(up.url() + "/chat/select");
            page.getByLabel("Name or address of the room").first().fill("garden");
            page.getByRole(AriaRole.BUTTON, named("Enter the room")).first().click();
            page.waitForURL(Pattern.compile(".*/chat/garden.*"));
        }
        say(rosaline, "Is anybody here?");
        assertThat(message(tybalt, "Is anybody here?")).isVisible();
        assertThat(rosaline.locator("#members")).containsText("tybalt");
        say(tybalt, "I am.");
        assertThat(message(rosaline, "I am.")).isVisible();
        assertThat(message(tybalt, "I am.")).hasCount(1);
        fits(rosaline);
    }

    @Test
    void aPostIsReadAndAnswered() {
        Page benvolio = visitors.registered("benvolio", DESK);
        benvolio.navigate(up.url() + "/blog/edit");
        benvolio.locator("#f-title").fill("A fair assembly");
        benvolio.locator("#f-body").fill("Whither should they **come**? <script>alert(1)</script>");
        benvolio.getByRole(AriaRole.TAB, named("Preview")).click();
        assertThat(benvolio.locator("#pane-preview strong")).hasText("come");
        benvolio.getByRole(AriaRole.TAB, named("Write")).click();
        benvolio.getByRole(AriaRole.BUTTON, named("Publish")).click();
        benvolio.waitForURL(url -> !url.endsWith("/edit"));

        Page paris = visitors.registered("paris", PHONE);
        paris.navigate(up.url() + "/blog/view/benvolio@localhost");
        assertThat(paris.locator("script:text('alert')")).hasCount(0);
        paris.getByRole(AriaRole.LINK, named("A fair assembly")).click();
        paris.waitForLoadState(LoadState.DOMCONTENTLOADED);
        paris.locator(".comment-form textarea").fill("Up to our house.");
        paris.locator(".comment-form button[type=submit]").click();
        assertThat(paris.locator("#comments")).containsText("Up to our house.");
        fits(paris);

        Page stranger = chromium.visitor(TABLET);
        stranger.navigate(up.url() + "/u/benvolio");
        assertThat(stranger.locator("main")).containsText("A fair assembly");
        assertThat(stranger.request().get(up.url() + "/u/benvolio/atom.xml").text())
                .startsWith("<?xml")
                .contains("A fair assembly");
    }

    @Test
    void everythingThatCanWorksWithoutJavaScript() {
        Page nurse = visitors.registered("nurse", chromium.visitor(PHONE, false));
        nurse.navigate(up.url() + "/blog/edit");
        nurse.locator("#f-title").fill("Of Lammas Eve");
        nurse.locator("#f-body").fill("Even or odd, of all days in the year.");
        nurse.getByRole(AriaRole.BUTTON, named("Publish")).click();
        nurse.navigate(up.url() + "/blog/view/nurse@localhost");
        assertThat(nurse.locator("main")).containsText("Of Lammas Eve");

        nurse.navigate(up.url() + "/chat/admin@localhost");
        nurse.locator("#composer-text").fill("Madam!");
        nurse.locator("#composer button[type=submit]").click();
        assertThat(message(nurse, "Madam!")).isVisible();
        fits(nurse);
    }

    @Test
    void nothingIsCutOffOnAnyScreen() {
        Page peter = visitors.registered("peter", DESK);
        String[] pages = {
            "/", "/login", "/chat/select", "/contacts", "/blog", "/blog/edit", "/settings", "/about"
        };
        for (int width : new int[] {PHONE, TABLET, DESK}) {
            peter.setViewportSize(width, 800);
            for (String path : pages) {
                assertThat(peter.navigate(up.url() + path).status()).as(path).isEqualTo(200);
                fits(peter);
            }
        }
        assertThat(chromium.troubles()).isEmpty();
    }

    /** Nothing makes the page wider than the screen. */
    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isEqualTo(0);
    }
}
