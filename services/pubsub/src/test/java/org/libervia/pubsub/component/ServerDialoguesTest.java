package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.testing.dialogues.DialogueRunner;
import org.libervia.testing.dialogues.Dialogues;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.dialogues.ServerStage;
import org.libervia.testing.dialogues.Stage;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

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

    /** The stage of a server, where the service is ours. */
    private record OurStage(ServerStage server, String service) implements Stage {
        @Override
        public Participant cast(String name, String role) {
            return new Neutral(server.cast(name, role));
        }

        @Override
        public Map<String, String> variables() {
            Map<String, String> variables = new HashMap<>(server.variables());
            variables.put("pubsub", service);
            return variables;
        }
    }

    /** Leaves out the language that ejabberd adds. */
    private record Neutral(Participant participant) implements Participant {
        @Override
        public void connect() throws Exception {
            participant.connect();
        }

        @Override
        public Jid address() {
            return participant.address();
        }

        @Override
        public void send(XmlElement element) throws Exception {
            participant.send(element);
        }

        @Override
        public Optional<XmlElement> receive(Duration patience) throws Exception {
            return participant
                    .receive(patience)
                    .map(element -> element.toBuilder().attribute(XmlName.LANG, null).build());
        }

        @Override
        public void disconnect() throws Exception {
            participant.disconnect();
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
                new DialogueRunner(
                        new OurStage(new ServerStage(server), component.domain()),
                        PATIENCE,
                        SILENCE));
    }

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenBehindProsody() throws Exception {
        return behind(Servers.prosody());
    }

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenBehindEjabberd() throws Exception {
        return behind(Servers.ejabberd());
    }
}
