package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.testing.kit.ChildProcess;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/**
 * A backend is killed in the middle of traffic, again and again; nothing may get lost or double.
 */
class KillTest {
    static final String ACCEPTED = "accepted ";
    static final String CONNECTED = "connected ";

    private static final int KILLS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatWasAcceptedBeforeAKillIsThereOnceOnBothSides() throws IOException {
        assumeTrue(Servers.PROSODY.isInstalled(), Servers.PROSODY.absence());
        XmppServer server = Servers.prosody();
        List<String> accepted = new ArrayList<>();
        try (Place place = Place.at(server)) {
            place.user("alice");
            Jid bob = place.user("bob");
            place.box().close();
            Random random = new Random(4);
            for (int run = 0; run < KILLS; run++) {
                accepted.addAll(runAndKill(place, bob, run, random));
            }
            assertThat(accepted).hasSizeGreaterThan(KILLS);
            try (FeatureBox box = FeatureBox.at(server, place.path())) {
                assertThat(box.damage()).isEmpty();
                box.connect("alice");
                box.connect("bob");
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(box.bodies("bob")).containsAll(accepted));
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(box.history("alice"))
                                        .extracting(ChatMessage::state)
                                        .doesNotContain(DeliveryState.PENDING));
                box.messages().catchUp("bob");
                box.messages().catchUp("alice");
                assertThat(box.bodies("alice")).doesNotHaveDuplicates().containsAll(accepted);
                assertThat(box.bodies("bob")).doesNotHaveDuplicates();
                assertThat(box.damage()).isEmpty();
            }
        }
    }

    /** Kills some runs before they are connected, others in full traffic. */
    private static List<String> runAndKill(Place place, Jid bob, int run, Random random)
            throws IOException {
        Path output = place.path().resolve("run-" + run + ".txt");
        XmppServer server = place.server();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillProgram.class.getName(),
                        place.path().toString(),
                        server.host(),
                        Integer.toString(server.port(Port.STARTTLS)),
                        server.caCertificate().toString(),
                        bob.toString(),
                        "run" + run);
        String awaited = run % 4 == 3 ? ACCEPTED : CONNECTED + (run % 2 == 0 ? "alice" : "bob");
        try (ChildProcess child = ChildProcess.start(command, Map.of(), place.path(), output)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !child.isAlive() || Files.readString(output).contains(awaited));
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(500)).toNanos());
            assertThat(child.isAlive()).as(() -> read(output)).isTrue();
        }
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith(ACCEPTED) && line.endsWith("."))
                .map(line -> line.substring(ACCEPTED.length(), line.length() - 1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
