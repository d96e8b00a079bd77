package org.libervia.template.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus renders as Python's Jinja2 renders it. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final String PYTHON = "/usr/bin/python3";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTemplateRendersToWhatIsExpected(Path file) throws IOException {
        assertThat(CorpusRun.of(Files.readString(file)).failures()).isEmpty();
    }

    @Test
    void theCorpusHasAtLeastFourHundredTemplates() throws IOException {
        int cases = 0;
        for (Path file : files()) {
            cases += CorpusReader.read(Files.readString(file)).size();
        }
        assertThat(cases).isGreaterThanOrEqualTo(400);
    }

    @Test
    void pythonExpectsTheSame() throws IOException, InterruptedException {
        assumeTrue(hasJinja(), "python3-jinja2 is not installed, so Jinja2 can't be asked");
        for (Path file : files()) {
            assertThat(run(PYTHON, CORPUS.resolve("oracle.py").toString(), file.toString()))
                    .as("%s, as Jinja2 expects it (renew it with oracle.py --write)", file)
                    .isEqualTo(Files.readString(file));
        }
    }

    private static boolean hasJinja() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(PYTHON))
                && run(PYTHON, "-c", "import jinja2; print(jinja2.__version__)").startsWith("3.");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
