package org.libervia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.e2e.WebVisitors.DESK;
import static org.libervia.e2e.WebVisitors.PHONE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody can use the pages: axe finds nothing serious (WCAG 2.2 AA), bright or dark. */
@Tag("server")
class WebAccessTest {
    private static final String SERIOUS =
            "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                    + " 'wcag22aa']})).violations.filter(v => ['serious', 'critical']"
                    + ".includes(v.impact)).map(v => v.id + ': ' + v.nodes.map(n => n.html).join())";

    private final Programs programs;

    WebAccessTest(@TempDir Path home) {
        programs = new Programs(home);
    }

    private static String axe() throws IOException {
        try (InputStream script = WebAccessTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe.min.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingKeepsAnybodyOut() throws Exception {
        String axe = axe();
        try (Chromium chromium = new Chromium();
                RunningUp up = new RunningUp(programs)) {
            WebVisitors visitors = new WebVisitors(chromium, up.url());
            Page page = visitors.registered("laurence", DESK);
            visitors.publish(page, "The grey-eyed morn", "A text with a [link](/about).", "herbs");
            page.navigate(up.url() + "/chat/admin@localhost");
            WebVisitors.say(page, "Good morrow, father.");
            List<String> paths =
                    List.of(
                            "/",
                            "/chat/select",
                            "/chat/admin@localhost",
                            "/contacts",
                            "/settings",
                            "/settings/password",
                            "/blog",
                            "/blog/edit",
                            "/blog/view/laurence@localhost",
                            "/about",
                            "/nowhere");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(PHONE, DESK)) {
                    page.setViewportSize(width, 800);
                    for (String path : paths) {
                        page.navigate(up.url() + path);
                        clear(page, axe, scheme);
                    }
                }
            }
            Page stranger = chromium.visitor(PHONE);
            for (String path : List.of("/login", "/register", "/u/laurence")) {
                stranger.navigate(up.url() + path);
                clear(stranger, axe, ColorScheme.LIGHT);
            }
            theKeyboardIsEnough(up, stranger);
        }
    }

    private static void clear(Page page, String axe, ColorScheme scheme) {
        page.evaluate(axe);
        assertThat(page.evaluate(SERIOUS)).as(page.url() + " " + scheme).isEqualTo(List.of());
    }

    private static void theKeyboardIsEnough(RunningUp up, Page page) {
        page.navigate(up.url() + "/login");
        page.getByLabel("Name or address").focus();
        page.keyboard().type("laurence");
        page.keyboard().press("Tab");
        page.keyboard().type("a long password");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("laurence");
    }
}
