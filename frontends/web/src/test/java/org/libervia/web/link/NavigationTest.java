package org.libervia.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.web.page.Addresses;
import org.libervia.web.page.WebPage;
import org.libervia.web.page.XmppUri;
import org.libervia.web.trial.SiteBox;

class NavigationTest {
    private static final String SHOWN =
            "{% for m in main_menu %}{{ m.label }}={{ m.url }}{{ '*' if m.active }} {% endfor %}|"
                    + "{% for c in breadcrumbs %}{{ c.label }}={{ c.url or '' }} {% endfor %}|"
                    + "{{ xmpp_url('xmpp:romeo@example.org?pubsub;node=urn:xmpp:microblog:0;item=1') }}"
                    + " {{ xmpp_url('xmpp:romeo@example.org?pubsub;node=other') or 'none' }}";

    @TempDir Path directory = Path.of("");
    private SiteBox box = new SiteBox(directory);

    @BeforeEach
    void site() {
        box =
                new SiteBox(directory)
                        .page("blog", "name: blog\nlabel: Blog", SHOWN)
                        .page(
                                "blog/view",
                                "name: blog_view\narguments:\n- service: jid\n- item?\n"
                                        + "uri_handlers: [pubsub/microblog]",
                                SHOWN)
                        .page("blog/view/edit", "label: Edit", SHOWN)
                        .page("power", "name: power\naccess: admin", SHOWN)
                        .code(
                                "blog/view",
                                new WebPage() {
                                    @Override
                                    public Optional<String> uri(XmppUri uri, Addresses addresses) {
                                        return Optional.of(
                                                addresses.url(
                                                        "blog_view",
                                                        uri.path(),
                                                        uri.parameter("item").orElse(null)));
                                    }
                                });
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void whereTheVisitorIsCanBeSeen() {
        box.configuration(
                        """
                        [web]
                        menu_json = ["blog", "power", ["Elsewhere", "https://example.org/"]]
                        menu_extra_json = [["More", "/blog/more"]]
                        """)
                .start();
        String[] shown = box.get("/blog/view/romeo@example.org/1/edit").text().split("\\|");
        assertThat(shown[0].strip())
                .isEqualTo("Blog=/blog* Elsewhere=https://example.org/ More=/blog/more");
        assertThat(shown[1].strip()).isEqualTo("Blog=/blog 1=/blog/view/romeo@example.org/1 Edit=");
        assertThat(shown[2]).isEqualTo("/blog/view/romeo@example.org/1 none");
        assertThat(box.get("/blog").text().split("\\|")[1]).as("one step tells nothing").isEmpty();
        assertThat(box.logIn("root", true).get("/blog").text()).contains("power=/power");
    }

    @Test
    void theServerFindsPagesForUrisAndNames() {
        box.start();
        assertThat(
                        box.application()
                                .pathOfUri(
                                        "default",
                                        "xmpp:romeo@example.org?pubsub;node=urn:xmpp:microblog:0;item=é"))
                .contains("/blog/view/romeo@example.org/%C3%A9");
        assertThat(box.application().pathOfUri("default", "xmpp:romeo@example.org?message"))
                .isEmpty();
        assertThat(box.application().pathOfUri("nowhere", "xmpp:a@b?pubsub")).isEmpty();
        assertThat(
                        box.application()
                                .pathOfPage(
                                        "default", "blog", java.util.List.of(), Map.of("q", "1")))
                .contains("/blog?q=1");
    }

    @Test
    void aMenuMayDifferFromSiteToSite() {
        box.configuration("[web]\nmenu_json = {\"default\": [\"power\"], \"other\": [\"blog\"]}\n")
                .start();
        assertThat(box.get("/blog").text()).startsWith("|");
    }
}
