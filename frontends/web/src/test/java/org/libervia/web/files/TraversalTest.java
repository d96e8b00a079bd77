package org.libervia.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.error.LiberviaException;
import org.libervia.http.HttpException;
import org.libervia.template.TemplateException;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.WebPage;
import org.libervia.web.trial.SiteBox;
import org.libervia.web.trial.SiteBox.Answer;

class TraversalTest {
    private static final String SECRET = "the secret of the house";

    @TempDir Path directory = Path.of("");
    private SiteBox box = new SiteBox(directory);

    @BeforeEach
    void site() throws IOException {
        box =
                new SiteBox(directory.resolve("site"))
                        .file("secret.html", SECRET)
                        .file("templates/default/static/styles.css", "p {}")
                        .file("templates/default/static/.hidden.css", SECRET)
                        .file("templates/default/base.html", SECRET)
                        .file("templates/default/error/base.html", "error {{ error_code }}")
                        .file("pages/hello/browser/hello.js", "export {}")
                        .file("pages/hello/Page.java", SECRET)
                        .file("static/robots.txt", "User-agent: *")
                        .page("hello", "", "{{ scripts[0].src }} {{ css_files[0] }}")
                        .page("show", "", "")
                        .code("show", new Shower());
        Files.writeString(directory.resolve("secret.html"), SECRET);
        Files.createSymbolicLink(
                directory.resolve("site/static/link.html"), directory.resolve("secret.html"));
        box.start();
    }

    @AfterEach
    void close() {
        box.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Shows the template that the query names, as no page should. */
    private static final class Shower implements WebPage {
        @Override
        public void prepare(PageRequest request, PageModel model) {
            model.template(request.query().text("template"));
            model.put("text", request.query().text("text"));
        }
    }

    @Test
    void whatIsMeantForBrowsersIsServed() {
        String[] urls = box.get("/hello").text().split(" ");
        Answer script = box.get(urls[0]);
        assertThat(script.text()).isEqualTo("export {}");
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).contains("immutable");
        assertThat(box.get(urls[1]).text()).isEqualTo("p {}");
        assertThat(
                        box.get("/_t/default/templates/default/static/styles.css?v=0")
                                .header("Cache-Control"))
                .isEqualTo("public, no-cache");
        assertThat(box.get("/robots.txt").text()).isEqualTo("User-agent: *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_t/default/templates/default/base.html",
                "/_t/default/templates/default/static/../base.html",
                "/_t/default/templates/default/static/%2e%2e/base.html",
                "/_t/default/templates/default/static/..%2fbase.html",
                "/_t/default/templates/default/static/..%5cbase.html",
                "/_t/default/templates/default/static/.hidden.css",
                "/_t/default/templates/..%2f../static/secret.html",
                "/_t/../secret.html",
                "/_t/nobody/templates/default/static/styles.css",
                "/_t/default/templates/default/static",
                "/_t/default/bundles/default/..%2f..%2fsecret.html",
                "/__b/default/hello/Page.java",
                "/__b/default/hello/browser/../Page.java",
                "/__b/default/hello/browser/..%2fPage.java",
                "/__b/default/hello/page.yaml",
                "/link.html",
                "/..%2fsecret.html",
                "/%2e%2e/secret.html",
                "/cache/common/..%2f..%2fsecret.html",
                "/cache/common/0123456789abcdef",
                "/static/robots.txt"
            })
    void nothingElseIs(String path) {
        try {
            Answer answer = box.get(path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(SECRET);
        } catch (HttpException refused) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../secret.html",
                "/etc/passwd",
                "error/../../../secret.html",
                "(..)secret.html",
                "(../..)secret.html",
                "(default/..)secret.html",
                "(default/default)../../secret.html",
                "pages/../secret.html",
                "pages/hello/Page.java",
                "..\\..\\secret.html",
                "static/.hidden.css"
            })
    void templatesAreFoundInThemesOnly(String name) {
        try {
            String shown = box.get("/show?template=" + encoded(name)).text();
            assertThat(shown).doesNotContain(SECRET);
        } catch (TemplateException | LiberviaException refused) {
            assertThat(refused.getMessage()).doesNotContain(SECRET);
        }
    }

    @Test
    void whatPeopleWriteIsNeverATemplate() {
        box.file(
                "templates/default/say.html",
                "{{ text }}|{{ text|title }}|{% trans %}{{ text }}{% endtrans %}");
        String shown =
                box.get(
                                "/show?template=say.html&text="
                                        + encoded("{{ 7*7 }}{% include 'base.html' %}<script>"))
                        .text();
        assertThat(shown).startsWith("{{ 7*7 }}{% include &#39;base.html&#39; %}&lt;script&gt;");
        assertThat(shown).doesNotContain("49").doesNotContain(SECRET).doesNotContain("<script>");
    }
}
