package org.libervia.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that controls this process, whatever standard input and output are. Passwords come
 * from it alone: what is piped into a command is never taken for one.
 */
final class ControllingTerminal implements Secrets {
    static final String DEVICE = "/dev/tty";

    private volatile @Nullable String modeToRestore;

    @Override
    public @Nullable String ask(String prompt) {
        try (FileOutputStream question = new FileOutputStream(DEVICE);
                FileInputStream answer = new FileInputStream(DEVICE)) {
            String mode = stty("-g").orElse(null);
            if (mode == null) {
                return null;
            }
            modeToRestore = mode;
            try {
                if (stty("-echo").isEmpty()) {
                    return null;
                }
                question.write(prompt.getBytes(StandardCharsets.UTF_8));
                String line = line(answer);
                question.write('\n');
                return line;
            } finally {
                restore();
            }
        } catch (IOException noTerminal) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void restore() {
        String mode = modeToRestore;
        if (mode == null) {
            return;
        }
        modeToRestore = null;
        try {
            stty(mode);
        } catch (IOException gone) {
            // the terminal was closed: there is nothing to put back
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Byte by byte: what is typed after the line belongs to somebody else. */
    private static @Nullable String line(InputStream typed) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = typed.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = typed.read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /**
     * Runs {@code stty} on it.
     *
     * @return what it says; empty when it fails
     */
    static Optional<String> stty(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "stty";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(new File(DEVICE))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0
                ? Optional.of(said.strip())
                : Optional.empty();
    }
}
