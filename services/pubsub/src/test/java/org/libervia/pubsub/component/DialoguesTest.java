package org.libervia.pubsub.component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.testing.dialogues.DialogueRunner;
import org.libervia.testing.dialogues.Dialogues;

/** The dialogues of XEP-0060, on either database. */
class DialoguesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMillis(100);

    @TempDir private Path directory = Path.of("none");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    static Path folder() throws Exception {
        return Path.of(
                Objects.requireNonNull(DialoguesTest.class.getResource("/dialogues/pubsub"))
                        .toURI());
    }

    private List<DynamicTest> on(Engine engine) throws Exception {
        PubSubStore store = TestStores.empty(engine, directory);
        ServiceStage stage = new ServiceStage(store);
        open.add(stage);
        open.add(store);
        return Dialogues.in(folder(), new DialogueRunner(stage, PATIENCE, SILENCE));
    }

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenOnSqlite() throws Exception {
        return Dialogues.orReason(() -> on(Engine.SQLITE));
    }

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenOnPostgres() throws Exception {
        return Dialogues.orReason(() -> on(Engine.POSTGRESQL));
    }
}
