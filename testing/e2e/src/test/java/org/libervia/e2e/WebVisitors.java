package org.libervia.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What visitors of the web frontend do again and again. */
final class WebVisitors {
    static final int PHONE = 360;
    static final int TABLET = 768;
    static final int DESK = 1440;

    private static final String PASSWORD = "a long password";

    private final Chromium chromium;
    private final String url;

    WebVisitors(Chromium chromium, String url) {
        this.chromium = chromium;
        this.url = url;
    }

    /** Somebody who has just made an account, and is greeted. */
    Page registered(String name, int width) {
        return registered(name, chromium.visitor(width));
    }

    Page registered(String name, Page page) {
        page.navigate(url + "/register");
        page.getByLabel("Name").fill(name);
        page.getByLabel("E-mail").fill(name + "@mail.example");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Create my account")).click();
        assertThat(page.locator("h1")).containsText(name);
        return page;
    }

    /** Says something in the conversation that is open, and waits until it is shown. */
    static Locator say(Page page, String text) {
        page.locator("#composer-text").fill(text);
        page.locator("#composer-text").press("Enter");
        Locator said = message(page, text);
        assertThat(said).hasCount(1);
        return said;
    }

    /** The messages with this text. */
    static Locator message(Page page, String text) {
        return page.locator(".msg").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Publishes a post. */
    void publish(Page page, String title, String body, String tags) {
        page.navigate(url + "/blog/edit");
        page.locator("#f-title").fill(title);
        page.locator("#f-body").fill(body);
        page.locator("#f-tags").fill(tags);
        page.getByRole(AriaRole.BUTTON, named("Publish")).click();
        page.waitForURL(address -> !address.endsWith("/edit"));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
