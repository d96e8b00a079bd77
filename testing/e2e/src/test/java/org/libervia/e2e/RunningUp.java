package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code libervia-up}, running, and what it has printed. */
final class RunningUp implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final Process process;

    /** Starts it and waits until it says that everything is there. */
    RunningUp(Programs programs, String... options) throws IOException {
        process = programs.start("libervia-up", options);
        Thread.startVirtualThread(() -> collect(process.inputReader()));
        Thread.startVirtualThread(() -> collect(process.errorReader()));
        Awaitility.await()
                .atMost(180, TimeUnit.SECONDS)
                .until(() ->
                        !process.isAlive()
                                || printed.stream().anyMatch(line -> line.startsWith("Ctrl-C")));
        assertThat(process.isAlive()).as(String.join("\n", printed)).isTrue();
    }

    private void collect(BufferedReader reader) {
        try (reader) {
            reader.lines().forEach(printed::add);
        } catch (IOException | UncheckedIOException ended) {
            printed.add(ended.toString());
        }
    }

    List<String> printed() {
        return printed;
    }

    /** The password of the first account, which is printed when it is made. */
    String password() {
        String line =
                printed.stream().filter(p -> p.contains("password: ")).findFirst().orElseThrow();
        return line.substring(line.indexOf("password: ") + "password: ".length()).strip();
    }

    /** Where the web frontend listens, without a slash at its end. */
    String url() {
        Matcher found = URL.matcher(String.join("\n", printed));
        assertThat(found.find()).as(String.join("\n", printed)).isTrue();
        return found.group().replaceFirst("/$", "");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("up ends").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
