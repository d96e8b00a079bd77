package org.libervia.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.web.trial.SiteBox;

class SitesTest {
    @TempDir Path directory = Path.of("");
    private SiteBox box = new SiteBox(directory);

    @BeforeEach
    void site() {
        box =
                new SiteBox(directory)
                        .page("about", "name: about", "default's about")
                        .page("blog", "name: blog", "default's blog")
                        .page("blog/view", "name: blog_view", "default's view")
                        .file("other/pages/weblog/page.yaml", "name: blog\ntemplate: mine.html")
                        .file("other/pages/about/page.yaml", "template: mine.html")
                        .file("other/templates/default/mine.html", "mine, {{ url('blog') }}")
                        .configuration(
                                "[DEFAULT]\nsites_path_public_dict = {\"other\": \"~/other\"}\n")
                        .at("other");
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void aSiteGetsThePagesThatItDoesNotDefine() {
        box.start();
        assertThat(box.application().sites()).containsExactlyInAnyOrder("default", "other");
        assertThat(box.get("/about").text()).as("same path").isEqualTo("mine, /weblog");
        assertThat(box.get("/blog").status()).as("same name").isEqualTo(404);
        assertThat(box.get("/blog/view").text()).isEqualTo("default's view");
        assertThat(box.at("default").get("/about").text()).isEqualTo("default's about");
        assertThat(box.at("default").get("/weblog").status()).isEqualTo(404);
    }

    @Test
    void aTemplateIsLookedForInTheSiteThenInTheDefaultOne() {
        box.file("other/templates/default/blog/view.html", "{% include 'mine.html' %}!")
                .file("other/templates/night/theme.yaml", "fallback: default")
                .file("other/templates/night/mine.html", "night")
                .file("other/templates/bare/theme.yaml", "fallback: []")
                .file("other/pages/named/page.yaml", "template: (night)mine.html")
                .file("other/pages/foreign/page.yaml", "template: (default/)about.html")
                .start();
        assertThat(box.get("/blog/view").text()).isEqualTo("mine, /weblog!");
        assertThat(box.get("/blog/view?theme=night").text()).isEqualTo("night!");
        assertThat(box.get("/named").text()).isEqualTo("night");
        assertThat(box.get("/foreign").text()).isEqualTo("default's about");
        assertThatThrownBy(() -> box.get("/about?theme=bare"))
                .hasMessageContaining("there is no template 'mine.html'");
    }

    @Test
    void aSiteWithoutDirectoryIsAFaultOfTheConfiguration() {
        box.configuration("[DEFAULT]\nsites_path_public_dict = {\"other\": \"~/nowhere\"}\n");
        assertThatThrownBy(box::start)
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("nowhere is no directory");
    }

    @Test
    void theNameDefaultIsReserved() {
        box.configuration("[DEFAULT]\nsites_path_private_dict = {\"default\": \"~/other\"}\n");
        assertThatThrownBy(box::start)
                .hasMessageContaining("“default” can't be the name of a site");
    }

    @Test
    void twoPagesOfOneNameAreAFault() {
        box.page("another", "name: about", "");
        assertThatThrownBy(box::start)
                .hasMessageContaining("Two pages have the name “about”")
                .hasMessageContaining("another");
    }

    @Test
    void aRedirectToNowhereIsAFault() {
        box.file("pages/lost/page.yaml", "redirect: nowhere");
        assertThatThrownBy(box::start).hasMessageContaining("redirects to “nowhere”");
    }

    @Test
    void aPageThatShowsNothingIsAFault() {
        box.file("pages/empty/page.yaml", "label: Empty");
        assertThatThrownBy(box::start).hasMessageContaining("needs a template");
    }

    @Test
    void anUnknownPageInTheMenuIsAFault() {
        box.configuration("[web]\nmenu_json = [\"about\", \"nowhere\"]\n").at("default");
        assertThatThrownBy(box::start)
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("menu_json")
                .hasMessageContaining("there is no page “nowhere”");
    }
}
