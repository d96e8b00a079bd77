package org.libervia.app.backend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.libervia.app.backend.BackendProgram.Outcome;
import org.libervia.cli.Main;

/**
 * The program {@code li}, run beside a backend.
 *
 * @param directory of the backend's data
 * @param config the configuration file of both
 */
record LiProgram(Path directory, Path config) {

    static LiProgram beside(BackendProgram backend) {
        return new LiProgram(backend.directory(), backend.config());
    }

    Outcome run(String commandLine) throws IOException, InterruptedException {
        return typing("", commandLine);
    }

    /** Runs a command line, split at blanks, with this on its standard input. */
    Outcome typing(String input, String commandLine) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(commandLine.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("LIBERVIA_LOCAL_DIR", directory.toString());
        builder.environment().put("LIBERVIA_CONFIG", config.toString());
        builder.environment().remove("LIBERVIA_HOME");
        Process process = builder.start();
        try (OutputStream keyboard = process.getOutputStream()) {
            keyboard.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end; it said " + said);
        }
        return new Outcome(process.exitValue(), said);
    }
}
