package org.libervia.app.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.app.backend.BackendProgram.Outcome;
import org.libervia.base.Jid;
import org.libervia.domain.Bridge;
import org.libervia.domain.Signal;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.BackendStatus;
import org.libervia.domain.account.FeatureInfo;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/** The whole backend, run as users run it. */
class BackendMainTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path directory;
    private BackendProgram backend;

    @BeforeEach
    void prepare() {
        backend = new BackendProgram(directory.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        backend.run("stop");
    }

    @Test
    void everyFeatureStartsAndTheBackendEndsWhenAFrontendAsks() throws Exception {
        Outcome started = backend.run("bg");
        assertThat(started.code()).as(started.said()).isZero();
        try (Bridge bridge = backend.bridge()) {
            BackendFacet facet = bridge.facet(BackendFacet.class);
            BackendStatus status = facet.ready();
            assertThat(status.ready()).isTrue();
            assertThat(started.said()).contains(Long.toString(status.pid()));
            assertThat(facet.features())
                    .isNotEmpty()
                    .allSatisfy(feature ->
                            assertThat(feature.state())
                                    .as(feature.name() + ": " + feature.reason())
                                    .isEqualTo(FeatureInfo.State.STARTED));
            facet.stop();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(backend.run("status").code()).isEqualTo(1));
        assertThat(backend.log()).contains("The backend has ended");
    }

    @Test
    void twoProfilesTalkThroughARealServer() throws Exception {
        XmppServer server = Servers.prosody();
        server.createAccount("bm-romeo", "secret");
        server.createAccount("bm-juliet", "secret");
        backend.configure(
                "hosts_dict = {\"%s\": {\"host\": \"%s\", \"port\": %d}}%ntls_ca_path = %s"
                        .formatted(
                                server.domain(),
                                server.host(),
                                server.port(Port.STARTTLS),
                                server.caCertificate()));
        Outcome started = backend.run();
        assertThat(started.code()).as(started.said()).isZero();
        try (Bridge bridge = backend.bridge()) {
            Queue<Signal> arrived = new ConcurrentLinkedQueue<>();
            try (Bridge.Subscription _ =
                    bridge.subscribe(Set.of(MessageArrived.class), arrived::add)) {
                connect(bridge, "romeo", "bm-romeo@xmpp.test");
                connect(bridge, "juliet", "bm-juliet@xmpp.test");
                bridge.facet(MessagesFacet.class)
                        .send(
                                "romeo",
                                OutgoingMessage.text(
                                        Jid.parse("bm-juliet@xmpp.test"), "O speak again"));
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(arrived)
                                        .anySatisfy(signal ->
                                                assertThat(signal)
                                                        .isInstanceOfSatisfying(
                                                                MessageArrived.class,
                                                                BackendMainTest::isForJuliet)));
            }
        }
        assertThat(backend.run("stop").code()).isZero();
        assertThat(backend.log()).doesNotContain("secret");
    }

    private static void isForJuliet(MessageArrived arrived) {
        assertThat(arrived.profile()).isEqualTo("juliet");
        assertThat(arrived.message().body()).isEqualTo("O speak again");
    }

    private static void connect(Bridge bridge, String name, String jid) {
        ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
        profiles.create(
                new NewProfile(name, Jid.parse(jid), "", "secret", null, false, null, null));
        profiles.connect(name, null);
    }

    @Test
    void aConfigurationThatCannotBeUnderstoodIsToldWithItsLine() throws Exception {
        backend.configure("log_level = info\n= nothing");
        Outcome outcome = backend.run("fg");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.said()).contains("data.conf").contains("3").doesNotContain("\tat ");
        backend.configure("");
    }

    @Test
    void anOptionThatCannotBeUsedIsTold() throws Exception {
        backend.configure("hosts_dict = {\"example.org\": 5}");
        Outcome outcome = backend.run("bg");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.said()).contains("hosts_dict").doesNotContain("\tat ");
    }

    @Test
    void anOptionThatNobodyReadsIsWarnedOf() throws Exception {
        backend.configure("log_levle = debug");
        assertThat(backend.run("bg").code()).isZero();
        assertThat(backend.log()).contains("log_levle").contains("data.conf");
    }

    @Test
    void aDamagedDatabaseIsToldAndLeftAsItIs() throws Exception {
        Files.createDirectories(backend.directory());
        Path file = backend.directory().resolve("libervia.db");
        byte[] nonsense =
                "this is no database at all, but it is long enough\n"
                        .repeat(100)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, nonsense);
        Outcome outcome = backend.run("bg");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("libervia.db").doesNotContain("\tat ");
        assertThat(Files.readAllBytes(file)).isEqualTo(nonsense);
    }

    @Test
    void aDataDirectoryThatAnotherProcessHoldsIsRefused() throws Exception {
        Files.createDirectories(backend.directory());
        try (FileChannel lock =
                FileChannel.open(
                        backend.directory().resolve("libervia.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();
            Outcome outcome = backend.run("fg");
            assertThat(outcome.code()).isEqualTo(19);
            assertThat(outcome.said()).contains("already running");
        }
    }

    @Test
    void dataAreForTheOwnerAlone() throws Exception {
        assertThat(backend.run("bg").code()).isZero();
        assertThat(mode(backend.directory())).isEqualTo("rwx------");
        assertThat(mode(backend.directory().resolve("libervia.db"))).isEqualTo("rw-------");
        assertThat(mode(backend.directory().resolve("bridge.sock"))).isEqualTo("rw-------");
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aKilledBackendLeavesNothingThatStopsTheNext() throws Exception {
        assertThat(backend.run("bg").code()).isZero();
        long pid =
                Long.parseLong(
                        Files.readString(backend.directory().resolve("libervia.pid")).strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        assertThat(backend.run("status").code()).isEqualTo(2);
        Outcome again = backend.run("bg");
        assertThat(again.code()).as(again.said()).isZero();
    }

    @Test
    void signalsCanBeAskedForOfTheDefaultProfile() throws Exception {
        assertThat(backend.run("bg").code()).isZero();
        try (Bridge bridge = backend.bridge();
                SocketChannel channel =
                        SocketChannel.open(
                                UnixDomainSocketAddress.of(
                                        backend.directory().resolve("bridge.sock")));
                BufferedReader lines =
                        new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            ProfilesFacet profiles = bridge.facet(ProfilesFacet.class);
            profiles.create(profile("first"));
            say(channel, "{\"id\":1,\"method\":\"bridge.hello\",\"params\":{\"protocol\":1}}");
            assertThat(lines.readLine()).contains("\"result\"");
            say(
                    channel,
                    "{\"id\":2,\"method\":\"subscribe\",\"params\":{\"signals\":[],\"profile\":\"@DEFAULT@\"}}");
            assertThat(lines.readLine()).contains("\"subscription\"");

            profiles.create(profile("second"));
            profiles.modify("first", new ProfileChange("", null, null, null));

            assertThat(lines.readLine()).contains("\"profile\":\"first\"", "No profile password");
        }
    }

    private static NewProfile profile(String name) {
        return new NewProfile(
                name, Jid.parse(name + "@example.org"), "", "x", null, false, null, null);
    }

    private static void say(SocketChannel channel, String request) throws IOException {
        channel.write(
                ByteBuffer.wrap(
                        (request.replaceFirst("\\{", "{\"jsonrpc\":\"2.0\",") + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
