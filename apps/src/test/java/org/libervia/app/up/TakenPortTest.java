package org.libervia.app.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** A port of the server that another program has taken since the first start. */
class TakenPortTest {
    @TempDir Path localDir;

    private static ServerSocket foreignProgram() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void itIsNamedWithTheFileWhereAnotherCanBePut() throws Exception {
        ServerHome home = ServerHome.in(localDir);
        ServerSettings drawn = ServerSettings.of(home, "localhost", false);
        assertThatCode(() -> drawn.requireFreePorts(home)).doesNotThrowAnyException();
        try (ServerSocket taken = foreignProgram()) {
            give(home, drawn.client(), taken.getLocalPort());

            assertThatThrownBy(() ->
                            ServerSettings.of(home, "localhost", false).requireFreePorts(home))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT))
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining(home.settings().toString());
        }
        assertThatCode(() -> ServerSettings.of(home, "localhost", false).requireFreePorts(home))
                .doesNotThrowAnyException();
    }

    private static void give(ServerHome home, int old, int port) throws IOException {
        Files.writeString(
                home.settings(),
                Files.readString(home.settings())
                        .replace("port.client=" + old, "port.client=" + port));
    }

    @Test
    void upEndsWithAConflictAndLeavesEverythingAsItWas() throws Exception {
        assumeThat(Path.of("/usr/bin/prosody")).as("Prosody is installed").isExecutable();
        ServerHome home = ServerHome.in(localDir);
        ServerSettings drawn = ServerSettings.of(home, "localhost", false);
        try (ServerSocket taken = foreignProgram()) {
            give(home, drawn.client(), taken.getLocalPort());
            String settings = Files.readString(home.settings());

            Process up =
                    new ProcessBuilder(
                                    List.of(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-XX:TieredStopAtLevel=1",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            UpMain.class.getName(),
                                            "--local-dir",
                                            localDir.toString()))
                            .redirectErrorStream(true)
                            .start();
            up.getOutputStream().close();
            String said = new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(up.exitValue()).as(said).isEqualTo(19);
            assertThat(said)
                    .contains("Port " + taken.getLocalPort(), home.settings().toString())
                    .doesNotContain("\tat ");
            assertThat(home.settings()).hasContent(settings);
        }
    }
}
