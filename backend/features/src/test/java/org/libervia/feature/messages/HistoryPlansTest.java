package org.libervia.feature.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
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
import org.libervia.store.Engine;
import org.libervia.testing.kit.QueryPlan;

/**
 * The questions that are asked all the time walk along an index, and stop when they have enough.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class HistoryPlansTest {
    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private HistoryBox box;

    @BeforeEach
    void fill() {
        box = new HistoryBox(engine, directory);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                ChatMessage message =
                        HistoryBox.incoming(
                                Jid.parse("peer" + i % 50 + "@example.org/r"),
                                "text",
                                i,
                                "s" + i,
                                null);
                var _ = threads.submit(() -> box.store(message));
            }
        }
        if (engine == Engine.POSTGRESQL) {
            // SQLite has no statistics in daily use either.
            box.database.write(handle -> handle.execute("ANALYZE"));
        }
    }

    @AfterEach
    void close() {
        box.close();
    }

    private void assertWalks(String sql, String index) {
        QueryPlan plan = box.database.read(handle -> QueryPlan.of(handle.getConnection(), sql));
        assertThat(plan.uses(index)).as(plan.toString()).isTrue();
        assertThat(plan.scans()).as(plan.toString()).isFalse();
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
    }

    private static String sql(HistoryQuery query) {
        return HistorySearch.sql(query, false, new LinkedHashMap<>());
    }

    @Test
    void theLastMessagesWithSomebody() {
        assertWalks(sql(HistoryQuery.last(HistoryBox.ROMEO.bare(), 20)), "history_peer");
        assertWalks(sql(HistoryQuery.last(HistoryBox.ROMEO, 20)), "history_peer");
    }

    @Test
    void theLastMessagesOfAll() {
        assertWalks(sql(HistoryQuery.last(null, 20)), "history_sent");
    }

    @Test
    void whatIsOlderThanAMessage() {
        HistoryQuery older =
                new HistoryQuery(
                        HistoryBox.ROMEO.bare(),
                        null,
                        null,
                        20,
                        null,
                        null,
                        "uid",
                        null,
                        null,
                        List.of());
        assertWalks(sql(older), "history_peer");
    }

    @Test
    void whatHappenedInATime() {
        HistoryQuery between =
                new HistoryQuery(
                        null,
                        null,
                        null,
                        20,
                        HistoryBox.START,
                        HistoryBox.START.plusSeconds(1),
                        null,
                        null,
                        null,
                        List.of());
        assertWalks(sql(between), "history_sent");
    }

    @Test
    void whetherAMessageIsThereAlready() {
        assertWalks(Duplicates.SQL, "history_message_id");
        assertWalks(Duplicates.SQL, "history_origin_id");
        assertWalks(Duplicates.SQL, "history_stanza_id");
    }

    @Test
    void conversationsAreFoundPeerByPeer() {
        QueryPlan plan =
                box.database.read(handle ->
                        QueryPlan.of(handle.getConnection(), HistorySearch.CONVERSATIONS));
        assertThat(plan.uses("history_peer")).as(plan.toString()).isTrue();
        assertThat(plan.toString()).doesNotContainPattern("(?i)\\bscan (on )?(history|h)\\b");
    }
}
