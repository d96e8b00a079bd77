package org.libervia.feature.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.feature.messages.HistoryBox.JULIET;
import static org.libervia.feature.messages.HistoryBox.NURSE;
import static org.libervia.feature.messages.HistoryBox.ROMEO;
import static org.libervia.feature.messages.HistoryBox.ids;
import static org.libervia.feature.messages.HistoryBox.incoming;
import static org.libervia.feature.messages.HistoryBox.outgoing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageType;
import org.libervia.store.Engine;

/** What is stored, and what is known again, on both engines. */
@ParameterizedClass
@EnumSource(Engine.class)
class HistoryTest {
    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private HistoryBox box;

    @BeforeEach
    void open() {
        box = new HistoryBox(engine, directory);
    }

    @AfterEach
    void close() {
        box.close();
    }

    private List<ChatMessage> all() {
        return box.search.find(box.session, HistoryQuery.last(null, 1_000), 1_000);
    }

    @Test
    void aMessageComesBackAsItWasStored() {
        ChatMessage message =
                new ChatMessage(
                        "uid-1",
                        "juliet",
                        ROMEO,
                        JULIET,
                        MessageType.HEADLINE,
                        Map.of("", "Hark — 🌹", "fr", "Écoute\nbien \\n"),
                        Map.of("", "news", "it", "nuove"),
                        "thread-1",
                        Instant.parse("2026-02-03T04:05:06.123456Z"),
                        Instant.parse("2026-02-03T05:05:06.654321Z"),
                        "stanza-1",
                        "origin-1",
                        DeliveryState.INCOMING,
                        "an error",
                        true,
                        Map.of("user_nick", "Rom\neo", "empty", ""));
        assertThat(box.store(message)).isTrue();
        assertThat(all()).containsExactly(message);
    }

    @Test
    void aMessageWithoutTextComesBackWithoutText() {
        ChatMessage subject =
                new ChatMessage(
                        "uid-2",
                        "juliet",
                        ROMEO,
                        JULIET,
                        MessageType.NORMAL,
                        Map.of(),
                        Map.of("", "only this"),
                        null,
                        HistoryBox.START,
                        null,
                        null,
                        null,
                        DeliveryState.INCOMING,
                        null,
                        false,
                        Map.of());
        assertThat(box.store(subject)).isTrue();
        assertThat(all()).containsExactly(subject);
    }

    @Test
    void aCopyWithTheSameStanzaIdIsKnown() {
        assertThat(box.store(incoming(ROMEO, "hi", 1, "s1", null))).isTrue();
        assertThat(box.store(incoming(ROMEO, "hi", 1, "s1", null))).isFalse();
        assertThat(box.store(incoming(ROMEO, "hi", 1, "s2", null))).isTrue();
        assertThat(all()).hasSize(2);
    }

    @Test
    void aCopyWithTheSameOriginIdOfTheSameSenderIsKnown() {
        assertThat(box.store(incoming(ROMEO, "hi", 1, null, "o1"))).isTrue();
        assertThat(box.store(incoming(ROMEO.bare(), "hi", 1, null, "o1"))).isFalse();
        assertThat(box.store(incoming(NURSE, "hi", 1, null, "o1"))).as("another sender").isTrue();
    }

    @Test
    void theArchivesCopyAddsItsIdToTheLiveOne() {
        assertThat(box.store(incoming(ROMEO, "hi", 1, null, "o1"))).isTrue();
        assertThat(box.store(incoming(ROMEO, "hi", 1, "s1", "o1"))).isFalse();
        assertThat(all()).singleElement().extracting(ChatMessage::stanzaId).isEqualTo("s1");
        assertThat(box.store(incoming(ROMEO, "hi", 1, "s1", null))).isFalse();
    }

    @Test
    void twoIdsOfOneArchiveAreTwoMessagesUnlessOneWasSentTwice() {
        assertThat(box.store(incoming(ROMEO, "hi", 1, "s1", "o1"))).isTrue();
        assertThat(box.store(incoming(ROMEO, "ho", 2, "s2", "o1"))).isTrue();
        assertThat(box.store(incoming(ROMEO, "hi", 3, "s3", "o1"))).isFalse();
    }

    @Test
    void theStanzasIdSpeaksForACopyOnlyWithTextAndTime() {
        ChatMessage first = incoming(ROMEO, "hi", 1, null, null);
        assertThat(box.history.storeIncoming(box.session, first, ids(first, "m1"))).isTrue();
        ChatMessage again = incoming(ROMEO, "hi", 20, "s1", null);
        assertThat(box.history.storeIncoming(box.session, again, ids(again, "m1"))).isFalse();
        ChatMessage otherText = incoming(ROMEO, "ho", 20, null, null);
        assertThat(box.history.storeIncoming(box.session, otherText, ids(otherText, "m1")))
                .isTrue();
        ChatMessage later = incoming(ROMEO, "hi", 7_200, null, null);
        assertThat(box.history.storeIncoming(box.session, later, ids(later, "m1"))).isTrue();
    }

    @Test
    void profilesDoNotSeeEachOther() {
        StoredSession other = box.profile("other");
        ChatMessage message = incoming(ROMEO, "hi", 1, "s1", null);
        assertThat(box.store(message)).isTrue();
        assertThat(box.history.storeIncoming(other, message, ids(message, null))).isTrue();
        assertThat(box.search.find(other, HistoryQuery.last(null, 10), 10)).hasSize(1);
        box.database.write(handle ->
                handle.createUpdate("DELETE FROM profiles WHERE id = :id")
                        .bind("id", other.profileId())
                        .execute());
        assertThat(box.search.find(other, HistoryQuery.last(null, 10), 10)).isEmpty();
        assertThat(all()).hasSize(1);
    }

    @Test
    void manyCopiesAtOnceAreStoredOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 400)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            box.store(
                                                    incoming(
                                                            ROMEO,
                                                            "hi " + i % 40,
                                                            i % 40,
                                                            "s" + i % 40,
                                                            "o" + i % 40))))
                            .toList();
            int stored = 0;
            for (var answer : answers) {
                stored += answer.get() ? 1 : 0;
            }
            assertThat(stored).isEqualTo(40);
        }
        assertThat(all()).hasSize(40);
    }

    @Test
    void aMessageThatLeavesWaitsUntilTheServerHasIt() {
        Outbox outbox = new Outbox(box.database);
        ChatMessage first = outgoing(ROMEO, "one", 1);
        ChatMessage second = outgoing(ROMEO, "two", 2);
        box.history.storeOutgoing(box.session, first, "<message>1</message>");
        box.history.storeOutgoing(box.session, second, "<message>2</message>");
        assertThat(outbox.after(box.session, 0, 10))
                .extracting(Outbox.Waiting::uid)
                .containsExactly(first.uid(), second.uid());
        assertThat(box.history.acknowledged(box.session, List.of(first.uid(), "unknown")))
                .containsExactly(first.uid());
        assertThat(box.history.acknowledged(box.session, List.of(first.uid()))).isEmpty();
        assertThat(outbox.after(box.session, 0, 10))
                .extracting(Outbox.Waiting::stanza)
                .containsExactly("<message>2</message>");
        assertThat(all())
                .extracting(ChatMessage::state)
                .containsExactly(DeliveryState.SENT, DeliveryState.PENDING);
    }

    @Test
    void statesGoForwardOnly() {
        ChatMessage message = outgoing(ROMEO, "one", 1);
        box.history.storeOutgoing(box.session, message, "<message/>");
        assertThat(box.history.advance(box.session, message.uid(), DeliveryState.RECEIVED, null))
                .isTrue();
        assertThat(box.history.advance(box.session, message.uid(), DeliveryState.SENT, null))
                .isFalse();
        assertThat(box.history.advance(box.session, message.uid(), DeliveryState.FAILED, "late"))
                .isFalse();
        assertThat(all()).extracting(ChatMessage::state).containsExactly(DeliveryState.RECEIVED);
        assertThat(
                        box.history.wasSentTo(
                                box.session, message.uid(), Jid.parse("romeo@example.net")))
                .isTrue();
        assertThat(box.history.wasSentTo(box.session, message.uid(), NURSE)).isFalse();
    }
}
