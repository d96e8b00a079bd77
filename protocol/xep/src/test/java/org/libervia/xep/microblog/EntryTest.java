package org.libervia.xep.microblog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlParser;

class EntryTest {

    private static Entry entry(String inside) {
        return Entry.read(
                XmlParser.parse(
                        "<entry xmlns='http://www.w3.org/2005/Atom'>" + inside + "</entry>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T12:00:00Z",
                "2026-01-01T13:00:00+01:00",
                "2026-01-01T13:00:00+0100",
                "2026-01-01T12:00:00",
                "2026-01-01 12:00:00Z",
                "Thu, 1 Jan 2026 12:00:00 GMT",
                " 2026-01-01T12:00:00.000Z "
            })
    void datesAreReadInWhateverNotationOthersUse(String text) {
        assertThat(entry("<updated>" + text + "</updated>").updated())
                .isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
    }

    @Test
    void aDateThatCannotBeReadIsNone() {
        assertThat(entry("<updated>soon</updated>").updated()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmpp:ana@example.org",
                "xmpp:ana@example.org/phone",
                "xmpp:ana@example.org?message",
                "ana@example.org",
                " xmpp:ana%40example.org "
            })
    void authorsAreKnownByTheAddressOfTheirAccount(String uri) {
        Entry entry = entry("<author><name>Ana</name><uri>" + uri + "</uri></author>");

        assertThat(entry.authors().getFirst().jid()).contains(Jid.parse("ana@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/ana", "Ana", "xmpp:@", "mailto:ana@example.org"})
    void otherAddressesOfAuthorsAreNoAccounts(String uri) {
        assertThat(new Person("Ana", uri, null, List.of()).jid()).isEmpty();
    }

    @Test
    void theNodeOfCommentsIsKnownByItsLink() {
        Entry entry =
                entry(
                        "<link rel='replies' title='comments' href='xmpp:pubsub.example.org?;node="
                                + "urn%3Axmpp%3Amicroblog%3A0%3Acomments%2Fa%20b'/>");

        assertThat(entry.links(Link.REPLIES).flatMap(link -> link.commentsNode().stream()))
                .containsExactly(
                        new NodeAddress(
                                Jid.parse("pubsub.example.org"),
                                "urn:xmpp:microblog:0:comments/a b",
                                null));
    }

    @Test
    void addressesOfItemsAreWrittenAndReadAgain() {
        NodeAddress address =
                new NodeAddress(
                        Jid.parse("ana@example.org"), "urn:xmpp:microblog:0", "thé & 50%;a");

        assertThat(address.uri())
                .startsWith("xmpp:ana@example.org?;node=urn%3Axmpp%3Amicroblog%3A0;item=");
        assertThat(NodeAddress.parse(address.uri())).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xmpp:",
                "xmpp:ana@example.org",
                "xmpp:ana@example.org?message",
                "xmpp:@?;node=n",
                "https://example.org/?;node=n",
                "xmpp:ana@example.org?;node="
            })
    void whatIsNoAddressOfANodeIsNone(String uri) {
        assertThat(NodeAddress.parse(uri)).isEmpty();
    }

    @Test
    void addressesOfNodesComeInSeveralForms() {
        NodeAddress expected = new NodeAddress(Jid.parse("ana@example.org"), "n", "i");

        assertThat(NodeAddress.parse("xmpp:ana@example.org?pubsub;action=retrieve;node=n;item=i"))
                .contains(expected);
        assertThat(NodeAddress.parse("XMPP:ana@example.org?;node=n&item=i")).contains(expected);
        assertThat(NodeAddress.parse("xmpp://ben@example.org/ana@example.org?;node=n;item=i"))
                .contains(expected);
    }
}
