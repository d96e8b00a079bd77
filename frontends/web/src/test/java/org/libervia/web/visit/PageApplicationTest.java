package org.libervia.web.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.RequestBody;
import org.libervia.web.page.Detour;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageBody;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.trial.SiteBox;
import org.libervia.web.trial.SiteBox.Answer;

class PageApplicationTest {
    @TempDir Path directory = Path.of("");
    private SiteBox box = new SiteBox(directory);

    @BeforeEach
    void site() {
        box = new SiteBox(directory);
        box.page("login", "name: login", "log in, then {{ url_here() }}");
        box.file(
                "templates/default/error/base.html", "error {{ error_code }}: {{ error_message }}");
        box.page("hello", "name: hello\nlabel: Hello", "Hello {{ profile or 'you' }}!");
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void aPageOfATemplateAloneIsShown() {
        box.start();
        Answer answer = box.get("/hello");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.text()).isEqualTo("Hello you!");
        assertThat(box.logIn("romeo", false).get("/hello/").text()).isEqualTo("Hello romeo!");
    }

    @Test
    void whatNoPageAnswersIsLeftToOthers() {
        box.start();
        assertThat(box.application().handle(box.request("GET", "/no", RequestBody.NONE, Map.of())))
                .isEmpty();
        assertThat(
                        box.application()
                                .handle(
                                        box.request(
                                                "GET", "/hello/no", RequestBody.NONE, Map.of())))
                .isEmpty();
    }

    @Test
    void whoIsNotLoggedInIsSentToLogInAndBack() {
        box.page("own", "access: profile", "mine").start();
        Answer answer = box.get("/own?x=1");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/login?redirect_url=%2Fown%3Fx%3D1");
        assertThat(box.logIn("romeo", false).get("/own").text()).isEqualTo("mine");
    }

    @Test
    void pagesOfAdministratorsAreForThemAlone() {
        box.page("power", "access: admin", "power").start();
        assertThat(box.get("/power").status()).isEqualTo(303);
        assertThat(box.logIn("romeo", false).get("/power").status()).isEqualTo(403);
        assertThat(box.logIn("root", true).get("/power").text()).isEqualTo("power");
    }

    @Test
    void aPageWithoutAccessIsReachedThroughAnotherOnly() {
        box.page(
                        "secret",
                        "name: secret\naccess: none\narguments: [who]",
                        "for {{ arguments.who }}")
                .page("open", "", "never shown")
                .code(
                        "open",
                        new WebPage() {
                            @Override
                            public void prepare(PageRequest request, PageModel model) {
                                throw Detour.handOver("secret", "juliet");
                            }
                        })
                .start();
        assertThat(box.get("/secret/x").status()).isEqualTo(404);
        assertThat(box.get("/open").text()).isEqualTo("for juliet");
    }

    @Test
    void aRedirectLetsAnotherPageAnswer() {
        box.file("pages/old/page.yaml", "redirect: hello").start();
        assertThat(box.get("/old").text()).isEqualTo("Hello you!");
    }

    @Test
    void pagesThatLeadRoundInCirclesEndInAnError() {
        box.file("pages/a/page.yaml", "redirect: /b")
                .file("pages/b/page.yaml", "redirect: /a")
                .start();
        assertThat(box.get("/a").status()).isEqualTo(500);
    }

    @Test
    void aSubPageInheritsTheAccessOfThoseAbove() {
        box.page("own", "access: profile", "mine").page("own/deep", "", "deep").start();
        assertThat(box.get("/own/deep").status()).isEqualTo(303);
    }

    @Test
    void argumentsComeFromThePath() {
        box.page(
                        "blog",
                        "arguments:\n  - service: jid\n  - node?: '@'\n  - '*filter'",
                        "{{ arguments.service.local }}|{{ arguments.node }}|{{ arguments.filter|join(',') }}")
                .page("blog/feed", "", "feed of {{ arguments.service }}")
                .start();
        assertThat(box.get("/blog/romeo@example.org").text()).isEqualTo("romeo||");
        assertThat(box.get("/blog/romeo@example.org/@/tag/love").text())
                .isEqualTo("romeo||tag,love");
        assertThat(box.get("/blog/romeo@example.org/n%2F1").text()).isEqualTo("romeo|n/1|");
        assertThat(box.get("/blog/romeo@example.org/n/feed").text())
                .isEqualTo("feed of romeo@example.org");
        assertThat(box.get("/blog").status()).isEqualTo(400);
        assertThat(box.get("/blog/a@b@c").status()).isEqualTo(400);
    }

    @Test
    void aFormIsFollowedByARedirectAndAConfirmation() {
        box.page("form", "", "{% if confirm %}done{% endif %}{{ kept.name }}")
                .code("form", new Form())
                .start();
        Answer sent = box.post("/form", Map.of("name", "romeo"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/form");
        assertThat(box.get("/form").text()).isEqualTo("done");
        assertThat(box.get("/form").text()).isEmpty();
    }

    @Test
    void aPathIsNeverTakenForAHost() {
        box.page("form", "", "{{ page_url }}").code("form", new Form()).start();
        assertThat(box.get("//form").text()).isEqualTo("/form");
        assertThat(box.post("//form", Map.of("name", "romeo")).location()).isEqualTo("/form");
    }

    @Test
    void aFormThatIsNotAcceptedIsShownAgainWithWhatWasFilledIn() {
        box.page(
                        "form",
                        "",
                        "{% for n in notifications %}{{ n.level }}: {{ n.message }}{% endfor %}"
                                + " {{ kept.name }} {{ kept.password }}")
                .code("form", new Form())
                .start();
        Answer sent = box.post("/form", Map.of("name", "<b>", "password", "sesame"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(box.get("/form").text()).isEqualTo("warning: no name: &lt;b&gt; &lt;b&gt; ");
        assertThat(box.get("/form").text().strip()).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        box.page("form", "", "").code("form", new Form()).start();
        box.logIn("romeo", false);
        assertThat(box.post("/form", Map.of("name", "romeo", "csrf_token", "forged")).status())
                .isEqualTo(403);
        assertThat(box.post("/form", Map.of("name", "romeo")).status()).isEqualTo(303);
    }

    @Test
    void aFormNeverLeadsToAnotherSite() {
        assertThatThrownBy(() -> PostResult.goTo("//evil.example/"))
                .isInstanceOf(LiberviaException.class);
        assertThatThrownBy(() -> PostResult.goTo("https://evil.example/"))
                .isInstanceOf(LiberviaException.class);
        assertThatThrownBy(() -> Detour.to("/\\evil.example"))
                .isInstanceOf(LiberviaException.class);
    }

    @Test
    void pagesThatTakeNoFormSaySo() {
        box.start();
        assertThat(box.post("/hello", Map.of()).status()).isEqualTo(400);
        assertThat(box.answer(box.request("PUT", "/hello", RequestBody.NONE, Map.of())).status())
                .isEqualTo(405);
    }

    @Test
    void errorsHaveATemplateForTheirStatusOrTheBasicOne() {
        box.file("templates/default/error/404.html", "not here")
                .page("broken", "", "")
                .code(
                        "broken",
                        new WebPage() {
                            @Override
                            public void prepare(PageRequest request, PageModel model) {
                                throw new LiberviaException(
                                        request.query().flag("deny")
                                                ? Problem.FORBIDDEN
                                                : Problem.LIMIT,
                                        "<no>");
                            }
                        })
                .start();
        assertThat(box.get("/nowhere").text()).isEqualTo("not here");
        assertThat(box.get("/broken").text()).isEqualTo("error 429: &lt;no&gt;");
        assertThat(box.get("/broken?deny=1").location()).startsWith("/login?redirect_url=");
        assertThat(box.logIn("romeo", false).get("/broken?deny=1").status()).isEqualTo(403);
    }

    @Test
    void anErrorThatCanNotBeRenderedIsToldInPlainText() {
        box.file("templates/default/error/base.html", "{% broken").start();
        Answer answer = box.get("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void aPageMayAnswerWithoutATemplate() {
        box.file("pages/feed/page.yaml", "path: atom.xml")
                .code(
                        "feed",
                        new WebPage() {
                            @Override
                            public Optional<PageBody> answer(PageRequest request) {
                                return Optional.of(
                                        PageBody.text("application/atom+xml", "<feed/>"));
                            }
                        })
                .start();
        Answer answer = box.get("/atom.xml");
        assertThat(answer.text()).isEqualTo("<feed/>");
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
    }

    @Test
    void languageAndThemeAreChosenByTheQueryThenTheSessionThenTheBrowser() {
        box.page("hi", "", "{{ locale }}: {% trans %}Hello{% endtrans %}")
                .file("templates/night/hi.html", "night {{ locale }}")
                .file("i18n/fr/LC_MESSAGES/libervia.po", "msgid \"Hello\"\nmsgstr \"Bonjour\"\n")
                .start();
        assertThat(box.get("/hi").text()).isEqualTo("en: Hello");
        box.header("Accept-Language", "de, fr-FR;q=0.9, en;q=0.5");
        assertThat(box.get("/hi").text()).isEqualTo("fr: Bonjour");
        assertThat(box.get("/hi?lang=en").text()).isEqualTo("en: Hello");
        assertThat(box.get("/hi").text()).isEqualTo("en: Hello");
        assertThat(box.get("/hi?lang=../x&theme=../..").text()).isEqualTo("en: Hello");
        assertThat(box.get("/hi?theme=night").text()).isEqualTo("night en");
        assertThat(box.get("/hi").text()).isEqualTo("night en");
    }

    @Test
    void linksAreMadeFromNamesAndGetTheirShortForm() {
        box.page(
                        "links",
                        "",
                        "{{ url('user', 'romeo') }} {{ url('feed', 'romeo') }} {{ url('hello', x='a b') }}")
                .page(
                        "u",
                        "name: user\narguments: [profile]",
                        "{{ url_sub('feed') }} {{ url_here(q=1) }}")
                .page("u/atom", "name: feed\npath: atom.xml", "")
                .urls((site, path) -> path.equals("/u/romeo") ? "/romeo" : path)
                .start();
        assertThat(box.get("/links").text()).isEqualTo("/romeo /u/romeo/atom.xml /hello?x=a%20b");
        assertThat(box.get("/u/romeo?a=b").text())
                .isEqualTo("/u/romeo/atom.xml /u/romeo?a=b&amp;q=1");
        assertThat(
                        box.application()
                                .pathOfPage("default", "feed", List.of("romeo"), Map.of("a", "b")))
                .contains("/u/romeo/atom.xml?a=b");
        assertThat(box.application().pathOfPage("default", "none", List.of(), Map.of())).isEmpty();
    }

    /** Accepts every name without markup. */
    private static final class Form implements WebPage {
        @Override
        public PostResult post(PageRequest request, FormData form) {
            String name = form.required("name");
            return name.startsWith("<") ? PostResult.retry("no name: " + name) : PostResult.done();
        }
    }
}
