package org.libervia.backend.daemon;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Runs this very program again in the background, with the same Java and the same flags, in a
 * session of its own; and waits for its one line: ready, or what went wrong.
 */
final class Detachment {
    static final String READY = "ready";

    private final Title title;
    private final PrintStream out;
    private final PrintStream err;

    Detachment(Title title, PrintStream out, PrintStream err) {
        this.title = title;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code: 0 when the backend is ready. */
    int start(List<String> arguments, DaemonArguments parsed) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments.size(), parsed));
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        try {
            Process child = builder.start();
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                while (line != null) {
                    if (line.equals(READY)) {
                        out.println(title.name() + " is running (pid: " + child.pid() + ")");
                        return 0;
                    }
                    said.add(line);
                    line = lines.readLine();
                }
            }
            said.forEach(err::println);
            return child.waitFor();
        } catch (IOException failed) {
            throw new LiberviaException(
                    Problem.INTERNAL,
                    "The "
                            + title.part()
                            + " can't be started in the background ("
                            + failed.getMessage()
                            + "): run "
                            + title.program()
                            + " fg instead.",
                    failed);
        }
    }

    private List<String> command(int own, DaemonArguments parsed) {
        List<String> command = new ArrayList<>();
        for (String tool : List.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")) {
            if (command.isEmpty() && Files.isExecutable(Path.of(tool))) {
                command.add(tool);
            }
        }
        List<String> mine = commandLine();
        command.addAll(mine.subList(0, mine.size() - own));
        command.addAll(List.of("fg", DaemonArguments.DETACHED));
        if (parsed.config() != null) {
            command.addAll(List.of("--config", parsed.config().toString()));
        }
        if (parsed.localDir() != null) {
            command.addAll(List.of("--local-dir", parsed.localDir().toString()));
        }
        command.add("--");
        command.addAll(parsed.rest());
        return command;
    }

    /** As the system has it: what {@link ProcessHandle} tells is cut at 4,096 bytes. */
    private List<String> commandLine() {
        try {
            String line = Files.readString(Path.of("/proc/self/cmdline"));
            return List.of(line.split("\0"));
        } catch (IOException elsewhere) {
            throw new LiberviaException(
                    Problem.MISSING_FEATURE,
                    "Running in the background needs Linux: use " + title.program() + " fg.",
                    elsewhere);
        }
    }
}
