package org.libervia.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed in the middle of its work loses nothing that it was told is stored. */
class KillTest {
    @TempDir Path directory;

    @Test
    void everyAcknowledgedWriteSurvivesKillNineFiveTimes() throws Exception {
        Path file = directory.resolve("libervia.db");
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            acknowledged.addAll(writeUntilKilled(file, round, 150 + round * 70));
        }
        try (Database database = Database.open(new DatabaseLocation.SqliteFile(file))) {
            assertThat(database.check()).isEmpty();
            List<String> stored =
                    database.read(handle ->
                            handle.select("SELECT title FROM notes").mapTo(String.class).list());
            Set<String> distinct = new HashSet<>(stored);
            assertThat(distinct).hasSameSizeAs(stored).containsAll(acknowledged);
        }
    }

    /** Starts a writer, and kills it after so many acknowledgements; returns all of them. */
    private static List<String> writeUntilKilled(Path file, int round, int enough)
            throws Exception {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                file.toString(),
                                Integer.toString(round))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(".")) {
                    acknowledged.add(line.substring(0, line.length() - 1));
                }
                if (acknowledged.size() == enough) {
                    // Not that of Process: it closes the stream, with lines in it.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
        return acknowledged;
    }
}
