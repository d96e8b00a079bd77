package org.libervia.bridge.socket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.Problem;

/**
 * {@code docs/bridge.md} tells every facet, method, signal, record and problem. To bring it up to
 * date, run this test with {@code BRIDGE_DOC=update} in the environment.
 */
class DocumentationTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("libervia.root"), "docs", "bridge.md");

    private static void assertTold(String section, String expected) throws IOException {
        String document = Files.readString(DOCUMENT);
        String start = "<!-- " + section + " -->\n";
        String end = "<!-- /" + section + " -->";
        int from = document.indexOf(start) + start.length();
        int to = document.indexOf(end);
        if ("update".equals(System.getenv("BRIDGE_DOC"))) {
            Files.writeString(
                    DOCUMENT, document.substring(0, from) + expected + document.substring(to));
        } else {
            assertThat(document.substring(from, to))
                    .as("the section \"%s\" of %s", section, DOCUMENT)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyFacetAndSignalIsTold() throws IOException {
        assertTold("reference", Reference.markdown());
    }

    @Test
    void everyProblemIsTold() throws IOException {
        StringBuilder table = new StringBuilder("| problem | exit code of `li` |\n|---|---|\n");
        for (Problem problem : Problem.values()) {
            table.append("| `%s` | %d |\n".formatted(problem.code(), problem.exitCode()));
        }
        assertTold("problems", table.toString());
    }
}
