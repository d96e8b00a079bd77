package org.libervia.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code libervia-up} with a home of its own, ended when closed. */
final class RunningUp implements AutoCloseable {
    private final Process process;
    private final String url;

    RunningUp(Path home) throws IOException {
        Path program = Path.of(System.getProperty("libervia.root"), "dist", "bin", "libervia-up");
        ProcessBuilder builder = new ProcessBuilder(program.toString()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("LIBERVIA_LOCAL_DIR", home.resolve("libervia").toString());
        process = builder.start();
        String found = "";
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0 && found.isEmpty()) {
                found = line.substring(at).strip().replaceFirst("/$", "");
            }
            if (line.startsWith("Ctrl-C")) {
                break;
            }
        }
        url = found;
        Thread.startVirtualThread(() -> reader.lines().forEach(line -> {}));
    }

    String url() {
        return url;
    }

    /** The resident memory of all its programs but the XMPP server, in MiB. */
    double residentMib() {
        return programs().mapToLong(RunningUp::residentKib).sum() / 1024.0;
    }

    /** The processor time that its programs have used, but that of the XMPP server. */
    Duration cpu() {
        return programs()
                .map(program -> program.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessHandle> programs() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(program ->
                        Optional.of(program)
                                .flatMap(known -> known.info().command())
                                .orElse("")
                                .endsWith("java"));
    }

    private static long residentKib(ProcessHandle program) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + program.pid() + "/status"));
            return lines.stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
