package org.libervia.feature.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.Markup;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Source;
import org.libervia.xep.microblog.Entry;
import org.libervia.xep.microblog.Generator;
import org.libervia.xep.microblog.Link;
import org.libervia.xmpp.xml.XmlParser;

class EntryMakerTest {
    private static final Jid ANA = Jid.parse("ana@example.org");
    private static final NodeRef BLOG = NodeRef.blogOf(ANA);
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.5Z");

    private final EntryMaker maker =
            new EntryMaker(new Texts(), new Generator("Libervia", null, "1"));

    private Entry make(ArticleDraft draft, @Nullable Entry before, @Nullable NodeRef comments) {
        return maker.make(draft, BLOG, "a", before, ANA, "Ana", comments, NOON);
    }

    @Test
    void anEntryHasAllThatAtomDemands() {
        Entry entry =
                make(
                        ArticleDraft.of(
                                "",
                                new Source("en", Markup.MARKDOWN, "*hot*"),
                                List.of("x", " ", "x"),
                                false),
                        null,
                        null);

        assertThat(entry.write().toString())
                .isEqualTo(
                        "<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='en'>"
                                + "<title type='text'>hot</title><title type='xhtml'>"
                                + "<div xmlns='http://www.w3.org/1999/xhtml'><p><em>hot</em></p></div></title>"
                                + "<id>xmpp:ana@example.org?;node=urn%3Axmpp%3Amicroblog%3A0;item=a</id>"
                                + "<published>2026-01-02T12:00:00Z</published><updated>2026-01-02T12:00:00Z</updated>"
                                + "<author><name>Ana</name><uri>xmpp:ana@example.org</uri></author>"
                                + "<category term='x'/><generator version='1'>Libervia</generator></entry>");
    }

    @Test
    void whatWasThereAndIsNotEditedStays() {
        Entry before =
                Entry.read(
                        XmlParser.parse(
                                "<entry xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>urn:x:1</id>"
                                        + "<published>2025-01-01T00:00:00Z</published><updated>2025-01-01T00:00:00Z</updated>"
                                        + "<author><name>A. N. A.</name></author>"
                                        + "<link rel='replies' href='xmpp:p.example.org?;node=c'/>"
                                        + "<link rel='via' href='https://example.org/'/>"
                                        + "<geoloc xmlns='http://jabber.org/protocol/geoloc'/></entry>"));

        Entry after =
                make(
                        ArticleDraft.of("new", Source.text("x"), List.of(), true).replacing("a"),
                        before,
                        null);

        assertThat(after.id()).isEqualTo("urn:x:1");
        assertThat(after.published()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(after.authors().getFirst().name()).isEqualTo("A. N. A.");
        assertThat(after.links(Link.REPLIES)).hasSize(1);
        assertThat(after.links(Link.VIA)).hasSize(1);
        assertThat(after.extensions()).hasSize(1);
    }

    @Test
    void anArticleWithoutAWordIsRefused() {
        assertThatThrownBy(() ->
                        make(ArticleDraft.of(" ", Source.text(" "), List.of(), false), null, null))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("needs a title or a text");
    }

    @Test
    void idsSayWhatAnArticleIsAboutAndAreNeverTheSame() {
        FriendlyId ids = new FriendlyId();

        assertThat(ids.of("Thé à l’Été: 100% ☕ good!")).matches("the-a-lete-100-good-[\\w-]{4}");
        assertThat(ids.of("☕☕☕")).matches("[\\w]{22}");
        assertThat(ids.of("a")).isNotEqualTo(ids.of("a"));
        assertThat(ids.of("word ".repeat(100))).hasSizeLessThan(66);
    }
}
