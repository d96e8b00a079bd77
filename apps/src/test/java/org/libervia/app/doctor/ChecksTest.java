package org.libervia.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.app.backend.ConfiguredBackend;
import org.libervia.config.Surroundings;

/** What the doctor finds. */
class ChecksTest {
    @TempDir Path directory;

    private ConfigurationCheck configured(String lines) throws IOException {
        Path file = directory.resolve("libervia.conf");
        Files.writeString(file, "[DEFAULT]\n" + lines + "\n");
        return new ConfigurationCheck(
                new Surroundings(Map.of("LIBERVIA_CONFIG", file.toString()), directory, directory),
                directory);
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @Test
    void theOptionsOfTheWebAndOfSitesAreKnown() throws IOException {
        String lines =
                """
                sites_path_public_dict = {"garden": "/srv/garden"}
                sites_path_private_dict = {}
                [web]
                theme = default
                menu_json = ["login", "blog"]
                menu_extra_json = [["Elsewhere", "https://example.org/"]]
                vhosts_dict = {"garden.example.org": "garden"}
                dev-mode = true
                [garden]
                theme = default
                """;

        assertThat(only(configured(lines).look()).verdict()).isEqualTo(Finding.Verdict.GOOD);
    }

    @Test
    void anUnknownOptionIsShownWithItsLine() throws IOException {
        List<Finding> findings = configured("log_level = info\nlog_levle = debug").look();

        assertThat(findings).hasSize(2);
        assertThat(findings.getLast().verdict()).isEqualTo(Finding.Verdict.WARNING);
        assertThat(findings.getLast().text()).contains("libervia.conf", "3", "log_levle");
        assertThat(only(configured("log_level = info").look()).verdict())
                .isEqualTo(Finding.Verdict.GOOD);
    }

    @Test
    void aDirectoryThatIsGivenShortIsKnownInFull() {
        Surroundings around = new Surroundings(Map.of(), directory, directory);
        assertThat(new ConfigurationCheck(around, Path.of("x", "..", "data")).directory())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("data"));
    }

    private Finding database(String lines) throws IOException {
        ConfigurationCheck configuration = configured(lines);
        return only(
                new DatabaseCheck(() ->
                        ConfiguredBackend.database(
                                configuration.settings().orElseThrow(), directory))
                        .look());
    }

    @Test
    void theDatabaseThatIsConfiguredIsLookedAt() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Finding postgres =
                database("database_url = postgresql://me:hidden@127.0.0.1:" + free + "/libervia");
        assertThat(postgres.verdict()).isEqualTo(Finding.Verdict.BAD);
        assertThat(postgres.text()).contains("127.0.0.1:" + free).doesNotContain("hidden");

        Finding nonsense = database("database_url = oracle:x");
        assertThat(nonsense.verdict()).isEqualTo(Finding.Verdict.BAD);
        assertThat(nonsense.advice()).contains("database_url");

        assertThat(database("").text()).contains("libervia.db is not there yet");
    }

    @Test
    void aPortThatAnotherProgramHoldsIsToldFromOurs() throws IOException {
        Path home = Files.createDirectory(directory.resolve("xmpp-server"));
        try (ServerSocket foreign = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String ports =
                    List.of("client", "direct-tls", "component", "http", "https").stream()
                            .map(name -> "port." + name + "=" + foreign.getLocalPort() + "\n")
                            .reduce("", String::concat);
            Files.writeString(home.resolve("server.properties"), ports);

            assertThat(new PortsCheck(directory).look())
                    .hasSize(5)
                    .allSatisfy(finding -> {
                        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.BAD);
                        assertThat(finding.text()).contains("taken by another program");
                    });
            Files.writeString(
                    home.resolve("prosody.pid"), Long.toString(ProcessHandle.current().pid()));
            assertThat(new PortsCheck(directory).look())
                    .as("a process of that number that is no server of ours")
                    .allSatisfy(finding ->
                            assertThat(finding.verdict()).isEqualTo(Finding.Verdict.BAD));
        }
    }

    @Test
    void whatAServerLacksIsToldWithWhatThatMeans() {
        List<Finding> findings =
                ServerFeatures.examine("example.org", Set.of("urn:xmpp:carbons:2"), true);

        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.WARNING);
                    assertThat(finding.text()).contains("bookmarks", "which rooms you are in");
                })
                .anySatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.GOOD);
                    assertThat(finding.text()).contains("Carbons");
                });
    }
}
