package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.app.pubsub.HealthProbe;
import org.libervia.pubsub.command.AdminCommand;
import org.libervia.testing.kit.ChildProcess;
import org.libervia.testing.kit.FreePorts;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/** The PubSub service as those meet it who look after it. */
class PubSubAdministrationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRONG_USE = 2;
    private static final int REFUSED = 1;
    private static final int CONFLICT = 19;

    @TempDir private Path directory = Path.of("none");

    private static XmppServer prosody() {
        Assumptions.assumeTrue(Servers.PROSODY.isInstalled(), Servers.PROSODY.absence());
        return Servers.prosody();
    }

    private PubSubPrograms programs() {
        return new PubSubPrograms(prosody(), directory, directory.resolve("libervia"));
    }

    private static HttpResponse<String> page(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String good(PubSubPrograms programs, String... arguments) throws Exception {
        PubSubPrograms.End end = programs.run(arguments);
        assertThat(end.code()).as(end.out()).isZero();
        return end.out();
    }

    @Test
    void itTellsHowItIsWhileItServesAndEndsWhenToldTo() throws Exception {
        int port = FreePorts.find();
        PubSubPrograms programs = programs().with("METRICS_PORT", Integer.toString(port));
        try (Publisher publisher = Publisher.at(prosody(), programs.address())) {
            programs.with("ADMINS_JIDS_LIST", publisher.account());
            try (ChildProcess program = programs.serving(publisher)) {
                publisher.pubsub("set", "<create node='notes'/>");
                publisher.publish("one");

                assertThat(HealthProbe.troubles(port)).isEmpty();
                assertThat(page(port, "/health/live").body()).isEqualTo("alive\n");
                assertThat(page(port, "/health/ready").statusCode()).isEqualTo(200);
                assertThat(page(port, "/metrics").body())
                        .contains("libervia_pubsub_connected 1\n")
                        .contains(
                                "libervia_pubsub_requests_total{kind=\"publish\",outcome=\"ok\"} 1\n");
                assertThat(page(port, "/else").statusCode()).isEqualTo(404);

                copyIsMadeForAnAdmin(publisher);

                program.stop(PATIENCE);
                assertThat(programs.said()).contains("The service has ended");
            }
        }
    }

    private void copyIsMadeForAnAdmin(Publisher admin) throws Exception {
        String command =
                "<command xmlns='http://jabber.org/protocol/commands' action='execute' node='%s'/>"
                        .formatted(AdminCommand.BACKUP.node());
        assertThat(admin.ask("set", command, PATIENCE).orElseThrow().toString())
                .contains("The database is being copied to");
        Path copies = directory.resolve("libervia").resolve("backups");
        await().atMost(PATIENCE)
                .until(() -> {
                    try (Stream<Path> files =
                            Files.exists(copies) ? Files.list(copies) : Stream.empty()) {
                        return files.anyMatch(file -> file.toString().endsWith(".db"));
                    }
                });
    }

    @Test
    void itIsNotReadyWhileTheServerIsAway() throws Exception {
        List<Integer> ports = FreePorts.find(2);
        PubSubPrograms programs =
                programs()
                        .with("METRICS_PORT", Integer.toString(ports.getFirst()))
                        .with("RPORT", Integer.toString(ports.getLast()));
        try (ChildProcess program = programs.start()) {
            await().atMost(PATIENCE).until(() -> programs.said().contains("Not connected yet"));
            assertThat(page(ports.getFirst(), "/health/live").statusCode()).isEqualTo(200);
            assertThat(page(ports.getFirst(), "/health/ready").statusCode()).isEqualTo(503);
            assertThat(HealthProbe.troubles(ports.getFirst())).isNotEmpty();
            assertThat(programs.said()).contains("rport");
            assertThat(program.isAlive()).isTrue();
        }
    }

    @Test
    void whatIsDoneFromATerminalHoldsForTheServiceThatRuns() throws Exception {
        PubSubPrograms programs = programs();
        try (Publisher publisher = Publisher.at(prosody(), programs.address());
                ChildProcess _ = programs.serving(publisher)) {
            String account = publisher.account();
            publisher.pubsub("set", "<create node='notes'/>");
            publisher.publish("one");

            assertThat(good(programs, "statistics")).contains("nodes 1", "items 1", "pubsub.db");
            assertThat(good(programs, "nodes")).startsWith("notes\t" + account + "\t1 items\t");
            assertThat(good(programs, "nodes", account)).isEmpty();

            assertThat(good(programs, "quota", account, "1", "none", "1M"))
                    .contains("1 nodes, 1 items", "may have 1 nodes, none items, 1048576 bytes");
            assertThat(publisher.pubsub("set", "<create node='more'/>").toString())
                    .contains("max-nodes-exceeded");
            assertThat(good(programs, "quota", account, "standard")).contains("quota_nodes");

            good(programs, "ban", account);
            assertThat(good(programs, "bans").strip()).isEqualTo(account);
            await().atMost(PATIENCE)
                    .until(() ->
                            publisher
                                    .pubsub("get", "<items node='notes'/>")
                                    .toString()
                                    .contains("forbidden"));
            assertThat(good(programs, "unban", account)).contains("banned no more");
            await().atMost(PATIENCE)
                    .until(() ->
                            "result"
                                    .equals(
                                            publisher
                                                    .pubsub("get", "<items node='notes'/>")
                                                    .attribute("type")));
            assertThat(publisher.stored()).containsExactly("one");

            String copy = directory.resolve("copy.db").toString();
            assertThat(good(programs, "backup", copy)).contains(copy);
            assertThat(programs.run("backup", copy).code()).isEqualTo(CONFLICT);
            PubSubPrograms.End nowhere =
                    programs.run("backup", directory.resolve("none/copy.db").toString());
            assertThat(nowhere.code()).isEqualTo(REFUSED);
            assertThat(nowhere.out()).contains("no such directory");
        }
    }

    @Test
    void whatIsWrongIsSaidBeforeItIsServed() throws Exception {
        PubSubPrograms programs = programs();
        assertThat(good(programs, "--help")).contains("check-config", "--rport", "xmpp_pwd");
        assertThat(good(programs, "--check-config")).contains(programs.address(), "pubsub.db");
        assertEnds(programs, WRONG_USE, "“now” is too much", "statistics", "now");
        assertEnds(programs, WRONG_USE, "not known", "frobnicate");
        assertEnds(programs, WRONG_USE, "no option", "--frobnicate");
        assertEnds(programs, WRONG_USE, "“@@” is no address", "ban", "@@");
        assertEnds(programs, WRONG_USE, "1 to 65535", "--check-config", "--metrics-port", "99999");
        assertEnds(programs, WRONG_USE, "postgresql://USER@HOST", "import", "nonsense");
        String nowhere = "postgresql://nobody@127.0.0.1:" + FreePorts.find() + "/none";
        assertEnds(programs, REFUSED, "can't be reached", "import", nowhere);
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertEnds(
                    programs,
                    REFUSED,
                    port,
                    "--metrics-port",
                    port,
                    "--metrics-address",
                    "0.0.0.0");
        }
        assertEnds(
                programs().with("DATABASE_URL", nowhere), REFUSED, "can't be reached: check that");
        assertEnds(programs().with("JID", ""), WRONG_USE, "“jid” is needed", "--check-config");
        assertEnds(programs().with("XMPP_PWD", "wrong"), REFUSED, "xmpp_pwd");
        assertThat(Files.readString(directory.resolve("libervia/libervia-pubsub.log")))
                .as("the log tells why the service ended")
                .contains("can't go on", "xmpp_pwd");
    }

    private static void assertEnds(
            PubSubPrograms programs, int code, String saying, String... arguments)
            throws IOException, InterruptedException {
        PubSubPrograms.End end = programs.run(arguments);
        assertThat(end.out()).contains(saying);
        assertThat(end.code()).as(end.out()).isEqualTo(code);
    }
}
