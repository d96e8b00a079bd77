package org.libervia.feature.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.MessageDraft;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.base.Jid;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;
import org.libervia.feature.play.PlayedSession;
import org.libervia.xep.mam.ArchiveFilter;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

class NodeArchivesTest {
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");
    private static final Jid SERVICE = Jid.parse("pubsub.example.org");

    private final ArchiveReading reading = new ArchiveReading();
    private final PlayedSession session = new PlayedSession(1, JULIET, this::answer);
    private final List<XmlElement> questions = new ArrayList<>();
    private Set<String> features = Set.of(ArchiveQuery.NAMESPACE, ArchiveFilter.FULL_TEXT);

    /** Sends a result for the node asked for, one of another node, and the end. */
    private Iq answer(Iq question) {
        XmlElement query = question.payload().orElseThrow();
        questions.add(query);
        String id = query.attribute("queryid", "");
        result(id, "r1", "n", "lake");
        result(id, "r2", "other", "stray");
        return question.result(
                XmlParser.parse(
                        "<fin xmlns='urn:xmpp:mam:2' complete='true'>"
                                + "<set xmlns='http://jabber.org/protocol/rsm'><first>r1</first><last>r2</last>"
                                + "<count>2</count></set></fin>"));
    }

    private void result(String query, String id, String node, String item) {
        XmlElement message =
                XmlParser.parse(
                        "<message xmlns='jabber:client' from='pubsub.example.org'>"
                                + "<result xmlns='urn:xmpp:mam:2' queryid='%s' id='%s'>"
                                        .formatted(query, id)
                                + "<forwarded xmlns='urn:xmpp:forward:0'>"
                                + "<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>"
                                + "<message xmlns='jabber:client'>"
                                + "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                                + "<items node='%s'><item id='%s'/></items>".formatted(node, item)
                                + "</event></message></forwarded></result></message>");
        MessageDraft draft =
                new MessageDraft(
                        "u",
                        "juliet",
                        SERVICE,
                        JULIET,
                        MessageType.NORMAL,
                        Instant.EPOCH,
                        DeliveryState.INCOMING);
        reading.collect(
                new IncomingMessage(
                        session, MessageOrigin.LIVE, new Message(message), SERVICE, JULIET, draft));
    }

    @Test
    void aServiceThatCanLooksForWordsInANode() {
        NodeArchives archives = new NodeArchives(reading, (one, service) -> features);

        NodeArchives.Found found =
                archives.search(session, SERVICE, "n", "cold lake", PageRequest.last(10))
                        .orElseThrow();

        assertThat(found.items()).containsExactly(Item.named("lake"));
        assertThat(found.complete()).isTrue();
        assertThat(questions.getFirst().attribute("node")).isEqualTo("n");
        assertThat(questions.getFirst().toString())
                .contains("{urn:xmpp:fulltext:0}fulltext", "cold lake");
    }

    @Test
    void aServiceThatCannotIsNotAsked() {
        features = Set.of(ArchiveQuery.NAMESPACE);
        NodeArchives archives = new NodeArchives(reading, (one, service) -> features);

        assertThat(archives.search(session, SERVICE, "n", "lake", PageRequest.last(10))).isEmpty();
        assertThat(questions).isEmpty();
    }
}
