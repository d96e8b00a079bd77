package org.libervia.feature.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.feature.messages.HistoryBox.JULIET;
import static org.libervia.feature.messages.HistoryBox.NURSE;
import static org.libervia.feature.messages.HistoryBox.ROMEO;
import static org.libervia.feature.messages.HistoryBox.START;
import static org.libervia.feature.messages.HistoryBox.incoming;
import static org.libervia.feature.messages.HistoryBox.outgoing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageType;
import org.libervia.store.Engine;

/** Every condition of a query, on both engines. */
@ParameterizedClass
@EnumSource(Engine.class)
class HistorySearchTest {
    private static final Jid ROMEO_HOME = Jid.parse("romeo@example.net/home");

    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private HistoryBox box;
    private String third = "";

    @BeforeEach
    void fill() {
        box = new HistoryBox(engine, directory);
        box.store(incoming(ROMEO, "one", 1, "s1", null));
        box.store(incoming(ROMEO_HOME, "two", 2, "s2", null));
        ChatMessage three = outgoing(ROMEO, "Three 100% of_it", 3);
        third = three.uid();
        box.history.storeOutgoing(box.session, three, "<message/>");
        box.store(incoming(NURSE, "four", 4, "s4", null));
        box.history.storeOutgoing(box.session, outgoing(NURSE, "five", 5), "<message/>");
        box.store(incoming(ROMEO, "six", 6, "s6", null));
    }

    @AfterEach
    void close() {
        box.close();
    }

    private List<String> find(HistoryQuery query) {
        return box.search.find(box.session, query, query.limit()).stream()
                .map(ChatMessage::body)
                .toList();
    }

    private static HistoryQuery query(
            @Nullable Jid from,
            @Nullable Jid to,
            @Nullable String body,
            @Nullable String search,
            List<MessageType> types) {
        return new HistoryQuery(null, from, to, 100, null, null, null, body, search, types);
    }

    @Test
    void theNewestAreKeptAndComeOldestFirst() {
        assertThat(find(HistoryQuery.last(null, 100)))
                .containsExactly("one", "two", "Three 100% of_it", "four", "five", "six");
        assertThat(find(HistoryQuery.last(null, 2))).containsExactly("five", "six");
        assertThat(find(HistoryQuery.last(null, 0))).isEmpty();
    }

    @Test
    void messagesOfOneMomentComeInTheOrderInWhichTheyWereStored() {
        for (int i = 0; i < 5; i++) {
            box.store(incoming(NURSE, "same " + i, 100, "t" + i, null));
        }
        assertThat(find(HistoryQuery.last(NURSE.bare(), 3)))
                .containsExactly("same 2", "same 3", "same 4");
    }

    @Test
    void aConversationHasBothDirectionsAndABareAddressAllResources() {
        assertThat(find(HistoryQuery.last(ROMEO.bare(), 100)))
                .containsExactly("one", "two", "Three 100% of_it", "six");
        assertThat(find(HistoryQuery.last(ROMEO_HOME, 100))).containsExactly("two");
    }

    @Test
    void aDirectionCanBeAskedFor() {
        assertThat(find(query(ROMEO.bare(), null, null, null, List.of())))
                .containsExactly("one", "two", "six");
        assertThat(find(query(ROMEO_HOME, null, null, null, List.of()))).containsExactly("two");
        assertThat(find(query(null, ROMEO.bare(), null, null, List.of())))
                .containsExactly("Three 100% of_it");
        assertThat(find(query(JULIET.bare(), NURSE.bare(), null, null, List.of())))
                .containsExactly("five");
    }

    @Test
    void timesBoundIt() {
        assertThat(
                        find(
                                new HistoryQuery(
                                        null,
                                        null,
                                        null,
                                        100,
                                        START.plusSeconds(2),
                                        START.plusSeconds(4),
                                        null,
                                        null,
                                        null,
                                        List.of())))
                .containsExactly("two", "Three 100% of_it", "four");
    }

    @Test
    void whatIsOlderThanAMessage() {
        assertThat(
                        find(
                                new HistoryQuery(
                                        null, null, null, 100, null, null, third, null, null,
                                        List.of())))
                .containsExactly("one", "two");
        assertThat(
                        find(
                                new HistoryQuery(
                                        ROMEO.bare(),
                                        null,
                                        null,
                                        1,
                                        null,
                                        null,
                                        third,
                                        null,
                                        null,
                                        List.of())))
                .containsExactly("two");
    }

    @Test
    void textIsSearchedInAnyCaseAndToTheLetter() {
        assertThat(find(query(null, null, "THREE", null, List.of())))
                .containsExactly("Three 100% of_it");
        assertThat(find(query(null, null, "0% of_", null, List.of())))
                .containsExactly("Three 100% of_it");
        assertThat(find(query(null, null, "o_e", null, List.of()))).isEmpty();
        assertThat(find(query(null, null, null, "HOME", List.of()))).containsExactly("two");
        assertThat(find(query(null, null, null, "five", List.of()))).containsExactly("five");
    }

    @Test
    void typesCanBeChosen() {
        assertThat(
                        find(
                                query(
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(MessageType.CHAT, MessageType.NORMAL))))
                .hasSize(6);
        assertThat(find(query(null, null, null, null, List.of(MessageType.GROUPCHAT)))).isEmpty();
    }

    @Test
    void theLastOfEachConversationComesNewestFirst() {
        assertThat(box.search.conversations(box.session, 10))
                .extracting(ChatMessage::body)
                .containsExactly("six", "five");
        assertThat(box.search.conversations(box.session, 1))
                .extracting(ChatMessage::body)
                .containsExactly("six");
    }
}
