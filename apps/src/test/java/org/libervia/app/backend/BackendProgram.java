package org.libervia.app.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.libervia.app.BackendMain;
import org.libervia.bridge.socket.SocketBridge;
import org.libervia.domain.Bridge;

/**
 * The program {@code libervia-backend}, run with a data directory and a configuration of its own.
 *
 * @param directory of its data
 */
record BackendProgram(Path directory) {

    /** How a run ended, and what it said. */
    record Outcome(int code, String said) {}

    /** Writes the configuration file, of lines of its section DEFAULT. */
    void configure(String lines) throws IOException {
        Files.writeString(config(), "[DEFAULT]\n" + lines + "\n");
    }

    Path config() {
        return directory.resolveSibling(directory.getFileName() + ".conf");
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end; it said " + said);
        }
        return new Outcome(process.exitValue(), said);
    }

    Bridge bridge() {
        return SocketBridge.connect(
                directory.resolve("bridge.sock"), "test", Duration.ofSeconds(30));
    }

    String log() throws IOException {
        return Files.readString(directory.resolve("libervia.log"));
    }

    private List<String> command(String... arguments) throws IOException {
        if (!Files.exists(config())) {
            configure("");
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BackendMain.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("--local-dir", directory.toString(), "--config", config().toString()));
        return command;
    }
}
