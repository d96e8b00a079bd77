package org.libervia.pubsub.component;

import static org.awaitility.Awaitility.await;

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
import org.libervia.testing.kit.server.ServerOptions;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/** The nodes of accounts, with real servers that delegate them to the service. */
class PersonalNodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMillis(300);

    @TempDir private Path directory = Path.of("none");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private List<DynamicTest> behind(Servers kind, String... folders) throws Exception {
        XmppServer server =
                kind.startOwn(ServerOptions.DEFAULT.withPersonalNodesAt("events.xmpp.test"));
        open.add(server);
        PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
        open.add(store);
        ServedComponent component = ServedComponent.start(server, store);
        open.add(component);
        await().atMost(PATIENCE).until(component::hasAccounts);
        DialogueRunner runner =
                new DialogueRunner(new OurStage(server, component.domain()), PATIENCE, SILENCE);
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder : folders) {
            tests.addAll(Dialogues.in(folder(folder), runner));
        }
        return tests;
    }

    private static Path folder(String name) throws Exception {
        return Path.of(
                Objects.requireNonNull(PersonalNodesTest.class.getResource("/dialogues/" + name))
                        .toURI());
    }

    @TestFactory
    List<DynamicTest> accountsHaveTheirNodesBehindProsody() throws Exception {
        return Dialogues.orReason(() -> behind(Servers.PROSODY, "personal", "personal-prosody"));
    }

    @TestFactory
    List<DynamicTest> accountsHaveTheirNodesBehindEjabberd() throws Exception {
        return Dialogues.orReason(() -> behind(Servers.EJABBERD, "personal"));
    }
}
