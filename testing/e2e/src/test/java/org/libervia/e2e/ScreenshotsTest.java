package org.libervia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.libervia.e2e.WebVisitors.DESK;
import static org.libervia.e2e.WebVisitors.PHONE;
import static org.libervia.e2e.WebVisitors.message;
import static org.libervia.e2e.WebVisitors.say;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of {@code docs/screenshots}: {@code ./libervia screenshots}. */
@EnabledIfSystemProperty(
        named = "libervia.screenshots",
        matches = "true",
        disabledReason = "pictures are taken by ./libervia screenshots")
class ScreenshotsTest {
    private static final Path PICTURES =
            Path.of(System.getProperty("libervia.root"), "docs", "screenshots");

    private static final String ARTICLE =
            """
            Every spring I promise myself to keep a notebook, and every spring it stays in the shed
            until snails have eaten it. This year it is a blog: **snails can't read**.

            - broad beans, in two rows;
            - rocket, everywhere, because it comes back anyway;
            - a purple carrot whose seeds came from a friend in Verona.

            > The best time to plant a tree was twenty years ago. The second best is on a Sunday.
            """;

    private final Programs programs;

    ScreenshotsTest(@TempDir Path home) {
        programs = new Programs(home);
    }

    @Test
    void picturesOfTheWeb() throws Exception {
        Files.createDirectories(PICTURES);
        try (Chromium chromium = new Chromium();
                RunningUp up = new RunningUp(programs)) {
            WebVisitors visitors = new WebVisitors(chromium, up.url());
            Page door = chromium.visitor(DESK);
            door.navigate(up.url() + "/login");
            take(door, "login");

            Page alice = visitors.registered("alice", DESK);
            Page juliet = visitors.registered("juliet", PHONE);
            alice.navigate(up.url() + "/chat/juliet@localhost");
            juliet.navigate(up.url() + "/chat/alice@localhost");
            say(juliet, "Did you see the programme of the open-air cinema? It is on Thursday.");
            say(juliet, "Free, if it does not rain.");
            say(alice, "I had no idea! Where is it?");
            say(juliet, "In the park behind the library: https://cinema.example/summer");
            say(alice, "Perfect. I take the thermos, the good biscuits and the big blanket.");
            assertThat(message(juliet, "thermos")).isVisible();
            take(alice, "chat");
            take(juliet, "chat-phone");

            visitors.publish(alice, "Notes from the first warm week", ARTICLE, "garden, spring");
            alice.navigate(up.url() + "/blog/view/alice@localhost");
            take(alice, "blog");
            juliet.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            juliet.navigate(up.url() + "/u/alice");
            take(juliet, "blog-phone-dark");
            alice.navigate(up.url() + "/");
            take(alice, "home");
        }
    }

    private static void take(Page page, String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
