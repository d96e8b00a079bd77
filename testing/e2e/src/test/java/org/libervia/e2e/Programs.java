package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The programs in {@code dist}, run with a home and a data directory of their own. */
final class Programs {
    private static final Path DIST = Path.of(System.getProperty("libervia.root"), "dist");

    private final Path home;

    Programs(Path home) {
        Assumptions.assumeTrue(
                Files.isExecutable(DIST.resolve("bin/libervia-cli")),
                "dist is not built: run ./libervia build first");
        this.home = home;
    }

    /** How a program ended and what it printed. */
    record Outcome(int exitCode, String out, String err) {
        Outcome good() {
            assertThat(exitCode).as("out: %s%nerr: %s", out, err).isZero();
            return this;
        }
    }

    Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(DIST.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("LIBERVIA_LOCAL_DIR", localDir().toString());
        return builder.start();
    }

    Path localDir() {
        return home.resolve("libervia");
    }

    Outcome li(String... arguments) throws IOException, InterruptedException {
        return liWithInput("", arguments);
    }

    Outcome liWithInput(String input, String... arguments)
            throws IOException, InterruptedException {
        Process process = start("li", arguments);
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String[] err = {""};
        Thread reader = Thread.startVirtualThread(() -> err[0] = read(process));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(90, TimeUnit.SECONDS))
                .as("li %s ends", String.join(" ", arguments))
                .isTrue();
        reader.join();
        return new Outcome(process.exitValue(), out, err[0]);
    }

    private static String read(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return ended.toString();
        }
    }
}
