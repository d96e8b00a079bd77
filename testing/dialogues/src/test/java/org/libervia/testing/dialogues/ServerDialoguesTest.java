package org.libervia.testing.dialogues;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

class ServerDialoguesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMillis(300);

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenAtProsody() throws Exception {
        return Dialogues.orReason(() -> dialoguesAt(Servers.prosody(), "server"));
    }

    @TestFactory
    List<DynamicTest> dialoguesGoAsWrittenAtEjabberd() throws Exception {
        return Dialogues.orReason(() -> dialoguesAt(Servers.ejabberd(), "server"));
    }

    @TestFactory
    List<DynamicTest> whatProsodyAloneDoesGoesAsWritten() throws Exception {
        return Dialogues.orReason(() -> dialoguesAt(Servers.prosody(), "prosody"));
    }

    @Test
    void aServerThatDoesOtherwiseThanWrittenIsFoundOut() {
        DialogueRunner runner =
                new DialogueRunner(new ServerStage(Servers.prosody()), PATIENCE, SILENCE);
        Dialogue wrong =
                Dialogue.parse(
                        """
                        Title: A server that pings by itself
                        Romeo is a client
                        Romeo connects
                        Romeo sends:
                          <iq type='get' id='p1' to='{domain}'><ping xmlns='urn:xmpp:ping'/></iq>
                        Romeo receives:
                          <iq type='error' id='p1'/>
                        """);

        assertThatExceptionOfType(DialogueFailure.class)
                .isThrownBy(() -> runner.run(wrong))
                .withMessageContaining("line 6, Romeo: received")
                .withMessageContaining("the attribute type");
    }

    private static List<DynamicTest> dialoguesAt(XmppServer server, String folder)
            throws Exception {
        return Dialogues.in(
                Path.of(
                        Objects.requireNonNull(
                                        ServerDialoguesTest.class.getResource(
                                                "/dialogues/" + folder))
                                .toURI()),
                new DialogueRunner(new ServerStage(server), PATIENCE, SILENCE));
    }
}
