package org.libervia.app.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.app.backend.BackendProgram.Outcome;
import org.libervia.app.doctor.DoctorMain;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerOptions;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/** What users are told when something is wrong: what happened, the next step, an exit code. */
class TroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path directory;
    private BackendProgram backend;
    private LiProgram li;

    @BeforeEach
    void prepare() {
        backend = new BackendProgram(directory.resolve("data"));
        li = LiProgram.beside(backend);
    }

    @AfterEach
    void stop() throws Exception {
        backend.run("stop");
    }

    private void startFor(XmppServer server) throws Exception {
        backend.configure(
                "hosts_dict = {\"%s\": {\"host\": \"%s\", \"port\": %d}}%ntls_ca_path = %s"
                        .formatted(
                                server.domain(),
                                server.host(),
                                server.port(Port.STARTTLS),
                                server.caCertificate()));
        good(backend.run("bg"));
    }

    private static Outcome good(Outcome outcome) {
        assertThat(outcome.code()).as(outcome.said()).isZero();
        return outcome;
    }

    private static void refused(Outcome outcome, int code, String... parts) {
        assertThat(outcome.code()).as(outcome.said()).isEqualTo(code);
        assertThat(outcome.said()).contains(parts).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aConfigurationThatCannotBeReadIsToldWithItsFileAndLine() throws Exception {
        backend.configure("log_level = info\n= nothing");
        refused(li.run("profile list"), 2, "data.conf", "3");
        backend.configure("");
    }

    @Test
    void anUnknownProfileIsToldWithTheWayToThoseThereAre() throws Exception {
        good(backend.run("bg"));
        refused(li.run("roster get -p nobody"), 1, "nobody", "li profile list");
        refused(li.typing("Hi", "message send -p nobody a@example.org"), 1, "li profile list");
    }

    @Test
    void wrongPasswordsAreToldAndCanBePutRight() throws Exception {
        XmppServer server = Servers.prosody();
        String jid = server.createAccount("tr-rosaline", "secret");
        startFor(server);
        good(li.run("profile create rosaline -q -j " + jid + " -x wrong -p lock"));

        refused(li.run("profile connect -c -p rosaline"), 1, jid, "li profile modify");

        good(li.run("profile modify -p rosaline -x secret"));
        good(li.run("profile connect -c -p rosaline"));
        good(backend.run("stop"));
        good(backend.run("bg"));
        refused(li.run("profile connect -c -p rosaline --pwd key"), 1, "password", "rosaline");
        refused(li.typing("lock", "message send -c " + jid + " -p rosaline"), 1, "--pwd");
        good(li.run("profile connect -c -p rosaline --pwd lock"));
        assertThat(li.run("message history").said()).doesNotContain("lock");
        assertThat(backend.log()).doesNotContain("secret", "lock");
    }

    @Test
    void theDoctorSeesWhatTheServerOfAProfileOffers() throws Exception {
        XmppServer server = Servers.prosody();
        startFor(server);
        String jid = server.createAccount("tr-doctor", "secret");
        good(li.run("profile create doctor -q -x secret -j " + jid));
        good(li.run("profile connect -c -p doctor"));

        Process doctor =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoctorMain.class.getName(),
                                "--local-dir",
                                backend.directory().toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(doctor.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .contains("Rooms (XEP-0045) at " + server.rooms(), "Message Carbons (XEP-0280)");
    }

    @Test
    void aServerThatIsGoneIsToldAndFoundAgainByItself() throws Exception {
        try (XmppServer server = Servers.PROSODY.startOwn(ServerOptions.DEFAULT)) {
            String romeo = server.createAccount("romeo", "secret");
            String juliet = server.createAccount("juliet", "secret");
            startFor(server);
            good(li.run("profile create romeo -q -x secret -j " + romeo));
            good(li.run("profile create juliet -q -x secret -j " + juliet));
            good(li.run("profile connect -c -p romeo"));
            good(li.run("profile connect -c -p juliet"));
            server.stop();
            await().atMost(PATIENCE).until(() -> li.run("roster get -p romeo").code() == 1);

            refused(
                    li.typing("lost?", "message send " + juliet),
                    1,
                    "\"romeo\" is not connected",
                    "add -c");
            refused(li.typing("lost?", "message send -c " + juliet), 1, server.domain());

            server.start();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> good(li.typing("here", "message send " + juliet)));
            await().atMost(PATIENCE)
                    .until(() -> li.run("message history -p juliet").said().contains("here"));
            assertThat(li.run("message history").said()).doesNotContain("lost?");
        }
    }
}
