package org.libervia.feature.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.xep.pubsub.Item;
import org.libervia.xmpp.xml.XmlParser;

class ArticleReaderTest {
    private static final Jid ANA = Jid.parse("ana@example.org");
    private static final NodeRef BLOG = NodeRef.blogOf(ANA);
    private static final NodeRef COMMENTS =
            new NodeRef(Jid.parse("pubsub.example.org"), NodeRef.COMMENTS + "x");

    private static Article read(NodeRef place, String publisher, String inside) {
        return ArticleReader.read(place, item(publisher, inside)).orElseThrow();
    }

    private static Item item(String publisher, String inside) {
        return new Item(
                "a",
                publisher.isEmpty() ? null : publisher,
                XmlParser.parse(
                        "<entry xmlns='http://www.w3.org/2005/Atom'>" + inside + "</entry>"));
    }

    @Test
    void placesForCommentsAreFew() {
        StringBuilder links = new StringBuilder("<title>t</title>");
        for (int i = 0; i < 100; i++) {
            links.append("<link rel='replies' href='xmpp:p.example.org?;node=n")
                    .append(i)
                    .append("'/>");
        }
        assertThat(read(BLOG, "", links.toString()).comments()).hasSize(5);
    }

    @Test
    void aTitleThatStandsAloneIsWhatItSays() {
        Article article =
                read(BLOG, "", "<title>hello</title><updated>2026-01-01T00:00:00Z</updated>");

        assertThat(article.title()).isEmpty();
        assertThat(article.content().map(Prose::text)).contains("hello");
        assertThat(article.published()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void anAuthorCountsAsVerifiedOnlyWhenTheServiceSaysSo() {
        String claim =
                "<title>t</title><author><name>Ana</name><uri>xmpp:ana@example.org</uri></author>";

        assertThat(read(COMMENTS, "ana@example.org/phone", claim).author().verified()).isTrue();
        assertThat(read(COMMENTS, "eve@example.net", claim).author().verified()).isFalse();
        assertThat(read(COMMENTS, "", claim).author().verified()).isFalse();
        assertThat(read(BLOG, "", claim).author().verified()).isTrue();
    }

    @Test
    void withoutAnAuthorItIsThePublisherOrTheOwner() {
        assertThat(read(COMMENTS, "ben@example.org/x", "<title>t</title>").author().jid())
                .isEqualTo(Jid.parse("ben@example.org"));
        assertThat(read(BLOG, "", "<title>t</title>").author().jid()).isEqualTo(ANA);
        assertThat(read(COMMENTS, "", "<title>t</title>").author().jid()).isNull();
    }

    @Test
    void languagesAreApartAndTheMainOneIsFirst() {
        Optional<Article> article =
                ArticleReader.read(
                        BLOG,
                        new Item(
                                "a",
                                null,
                                XmlParser.parse(
                                        "<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'>"
                                                + "<title xml:lang='en'>Tea</title><title>Thé</title>"
                                                + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                                                + "<p>chaud</p></div></content></entry>")));

        assertThat(article.orElseThrow().titles())
                .containsExactly(new Prose("fr", "Thé", null), new Prose("en", "Tea", null));
        assertThat(article.orElseThrow().contents())
                .containsExactly(new Prose("fr", "chaud", "<p>chaud</p>"));
    }

    @Test
    void whatOthersSendIsCleaned() {
        Article article =
                read(
                        BLOG,
                        "",
                        "<title>t</title><content type='html'>&lt;p onclick='x'>a&lt;script>b&lt;/script>&lt;/p></content>"
                                + "<link rel='enclosure' href='javascript:alert(1)'/>"
                                + "<link rel='enclosure' href='https://example.org/a.png' type='image/png'/>"
                                + "<link rel='via' href='data:text/html,x'/>"
                                + "<author><name>x</name><uri>javascript:alert(1)</uri></author>");

        assertThat(article.content().orElseThrow().xhtml()).isEqualTo("<p>a</p>");
        assertThat(article.enclosures()).hasSize(1);
        assertThat(article.repeated()).isNull();
        assertThat(article.author().uri()).isNull();
    }

    @Test
    void aCommentOfAnotherProgramWithoutDatesOrIdIsRead() {
        Article article = read(COMMENTS, "ben@example.org", "<content>yes</content>");

        assertThat(article.content().orElseThrow().text()).isEqualTo("yes");
        assertThat(article.published()).isEqualTo(Instant.EPOCH);
        assertThat(article.atomId()).isEmpty();
    }

    @Test
    void whatIsNoEntryIsNoArticle() {
        assertThat(ArticleReader.read(BLOG, new Item("a", null, null))).isEmpty();
        assertThat(
                        ArticleReader.read(
                                BLOG,
                                new Item("a", null, XmlParser.parse("<x xmlns='urn:example:x'/>"))))
                .isEmpty();
    }
}
