package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.testing.dialogues.DialogueRunner;
import org.libervia.testing.dialogues.Dialogues;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/** The dialogues of XEP-0060, with the service as a component of real servers. */
class ServerDialoguesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMillis(200);

    @TempDir private Path directory = Path.of("none");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private List<DynamicTest> behind(XmppServer server) throws Exception {
        PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
        open.add(store);
        ServedComponent component = ServedComponent.start(server, store);
        open.add(component);
        assertThat(component.isConnected()).isTrue();
        return Dialogues.in(
                DialoguesTest.folder(),
                new DialogueRunner(new OurStage(server, component.domain()), PATIENCE, SILENCE));
    }

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenBehindProsody() throws Exception {
        return Dialogues.orReason(() -> behind(Servers.prosody()));
    }

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenBehindEjabberd() throws Exception {
        return Dialogues.orReason(() -> behind(Servers.ejabberd()));
    }
}
