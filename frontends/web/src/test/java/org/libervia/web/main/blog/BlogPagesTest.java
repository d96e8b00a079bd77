package org.libervia.web.main.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.Jid;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.Author;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.domain.social.Source;
import org.libervia.web.trial.MemoryBlogs;
import org.libervia.web.trial.SiteBox;
import org.w3c.dom.Document;

class BlogPagesTest {
    private static final Jid ANA = Jid.parse("ana@example.org");

    private final MemoryBlogs blogs = new MemoryBlogs();
    private SiteBox site = new SiteBox(Path.of("/nowhere"));

    @BeforeEach
    void start(@TempDir Path directory) {
        site = new SiteBox(directory).comingWithTheProgram();
        site.facets.add(BlogFacet.class, blogs);
        site.start();
    }

    @AfterEach
    void end() {
        site.close();
    }

    private Article publish(String title, String text, String... tags) {
        return blogs.publish(
                "ana",
                null,
                null,
                ArticleDraft.of(title, Source.markdown(text), List.of(tags), true));
    }

    @Test
    void aBlogIsReadByEverybodyPageByPage() {
        for (int i = 1; i <= 12; i++) {
            publish("Number " + i, "text *" + i + "*", "tea");
        }

        SiteBox.Answer first = site.get("/blog/view/ana@example.org");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text())
                .contains("Number 12", "Number 3", "<em>12</em>", "rel=\"next\"")
                .doesNotContain("Number 2<", "rel=\"prev\"")
                .contains("type=\"application/atom+xml\"", "xmpp:ana@example.org?;node=");
        SiteBox.Answer second = site.get("/blog/view/ana@example.org?before=post-003");
        assertThat(second.text()).contains("Number 2", "Number 1", "rel=\"prev\"");
    }

    @Test
    void oneArticleIsShownWithItsCommentsAndNeighbours() {
        publish("Before", "b");
        Article article = publish("Tea", "**hot**", "tea time");
        publish("After", "a");
        blogs.comment("ben", article.comments().getFirst(), Source.markdown("_Yes_!"));

        SiteBox.Answer page = site.get("/blog/view/ana@example.org/@/id/" + article.id());

        assertThat(page.text())
                .contains("<h1 dir=\"auto\">Tea</h1>", "<strong>hot</strong>", "<em>Yes</em>!")
                .contains("1 comment", "/blog/view/ana@example.org/@/tag/tea%20time")
                .contains("rel=\"prev\"", "rel=\"next\"")
                .doesNotContain("Before</h1>");
    }

    @Test
    void tagsAndWordsFindArticles() {
        publish("One", "cold lake", "water");
        publish("Two", "warm tea", "tea");

        assertThat(site.get("/blog/view/ana@example.org/@/tag/tea").text())
                .contains("Two")
                .doesNotContain("cold lake");
        assertThat(site.get("/blog/view/ana@example.org?search=lake").text())
                .contains("One")
                .doesNotContain("warm tea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/blog/view/ana@example.org/@/id/nothing",
                "/blog/view/nobody@example.org",
                "/blog/view/ana@example.org/@/what/is/this",
                "/blog/view/ana@example.org/@/id",
                "/u/@DEFAULT@",
                "/blog/view/@"
            })
    void whatIsNotThereIsNotFound(String target) {
        publish("One", "text");

        assertThat(site.get(target).status()).isEqualTo(404);
    }

    @Test
    void whoIsLoggedInCommentsWithAFormAlone() {
        Article article = publish("Tea", "hot");
        site.logIn("ben", false);
        String url = "/blog/view/ana@example.org/@/id/" + article.id();
        NodeRef place = article.comments().getFirst();

        SiteBox.Answer sent =
                site.post(
                        url,
                        Map.of(
                                "type",
                                "comment",
                                "service",
                                place.service().toString(),
                                "node",
                                place.node(),
                                "body",
                                "And *biscuits*?"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(site.get(url).text()).contains("And <em>biscuits</em>?");
    }

    @Test
    void nobodyCommentsWithoutLoggingIn() {
        Article article = publish("Tea", "hot");
        NodeRef place = article.comments().getFirst();

        SiteBox.Answer sent =
                site.post(
                        "/blog/view/ana@example.org/@/id/" + article.id(),
                        Map.of(
                                "type",
                                "comment",
                                "service",
                                place.service().toString(),
                                "node",
                                place.node(),
                                "body",
                                "spam"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).startsWith("/login");
        assertThat(blogs.comments("ana", place, 10, 1)).isEmpty();
    }

    @Test
    void anArticleIsWrittenLookedAtAndPublishedWithoutScripts() {
        site.logIn("ana", false);
        assertThat(site.get("/blog/edit").text()).contains("name=\"title\"", "name=\"body\"");
        Map<String, String> written =
                Map.of("type", "publish", "title", "Tea", "tags", "a, b,,a", "body", "*hot*");

        SiteBox.Answer preview =
                site.post(
                        "/blog/edit",
                        Map.of("preview", "1", "title", "Tea", "tags", "a", "body", "*hot*"));

        assertThat(preview.status()).isEqualTo(303);
        assertThat(site.get(preview.location()).text()).contains("<em>hot</em>", "value=\"Tea\"");
        SiteBox.Answer published = site.post("/blog/edit", written);
        assertThat(published.status()).isEqualTo(303);
        assertThat(site.get(published.location()).text()).contains("<em>hot</em>", "/tag/b");
    }

    @Test
    void anOwnArticleIsEditedAndDeleted() {
        Article article = publish("Tea", "hot");
        site.logIn("ana", false);
        String url = "/blog/view/ana@example.org/@/id/" + article.id();
        assertThat(site.get(url).text()).contains("/blog/edit?item=" + article.id());
        assertThat(site.get("/blog/edit?item=" + article.id()).text()).contains("hot", "Tea");

        site.post("/blog/edit", Map.of("item", article.id(), "title", "Tea", "body", "cold"));
        assertThat(site.get(url).text()).contains("cold");
        SiteBox.Answer deleted = site.post(url, Map.of("type", "retract", "item", article.id()));

        assertThat(deleted.status()).isEqualTo(303);
        assertThat(site.get(url).status()).isEqualTo(404);
    }

    @Test
    void blogsOfOthersAreFoundByAddress() {
        publish("Tea", "hot");
        site.logIn("ben", false);

        assertThat(site.get("/blog").text()).contains("ana@example.org", "Tea");
        assertThat(site.post("/blog", Map.of("jid", "eve@example.net")).location())
                .isEqualTo("/blog/view/eve@example.net");
    }

    @Test
    void theFeedIsAtomWithCleanXhtml() throws Exception {
        publish("Tea & <biscuits>", "*hot* <b>x", "a\"b");

        SiteBox.Answer feed = site.get("/blog/view/ana@example.org/atom.xml");

        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document atom =
                factory.newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        feed.text().getBytes(StandardCharsets.UTF_8)));
        String namespace = "http://www.w3.org/2005/Atom";
        assertThat(atom.getElementsByTagNameNS(namespace, "entry").getLength()).isEqualTo(1);
        assertThat(feed.text())
                .contains("rel=\"self\"", "https://example.org/blog/view/ana@example.org/atom.xml")
                .contains(
                        "<em>hot</em>",
                        "Tea &amp; &lt;biscuits&gt;",
                        "xmpp:ana@example.org?;node=");
    }

    @Test
    void hostileArticlesAreHarmless() {
        String evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        Author author = new Author(evil, Jid.parse("eve@example.net"), false, evil, "javascript:1");
        blogs.put(
                new Article(
                        ANA,
                        NodeRef.MICROBLOG,
                        evil,
                        "xmpp:ana@example.org?;node=x",
                        evil,
                        evil,
                        List.of(new Prose("", evil, null)),
                        List.of(
                                new Prose(
                                        "",
                                        evil,
                                        evil
                                                + "<p onclick=alert(1)>a</p><img src=https://evil.example/p.png>")),
                        List.of(),
                        author,
                        List.of(author),
                        java.time.Instant.EPOCH,
                        java.time.Instant.EPOCH,
                        List.of(evil),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        evil));

        for (String target :
                List.of("/blog/view/ana@example.org", "/blog/view/ana@example.org/atom.xml")) {
            assertThat(site.get(target).text())
                    .contains("eve")
                    .doesNotContain("<script>alert", "<img src=x", "<p onclick");
        }
        assertThat(site.get("/blog/view/ana@example.org").text())
                .doesNotContain("<img src=\"https")
                .contains("See the picture at evil.example");
    }
}
