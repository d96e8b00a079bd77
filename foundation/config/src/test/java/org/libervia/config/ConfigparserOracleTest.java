package org.libervia.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Random texts are read as Python's configparser reads them, where there is a Python to ask. */
class ConfigparserOracleTest {
    private static final List<String> PIECES =
            List.of(
                    "[s]",
                    "[DEFAULT]",
                    "[t u]",
                    "a = 1",
                    "b: 2",
                    "A=3",
                    "  more",
                    "    even more",
                    "",
                    "# c",
                    "  ; d",
                    "word",
                    "= x",
                    "url = http://h:1",
                    "  [t]",
                    " c = 4",
                    "d =",
                    "\tx",
                    "[x",
                    "[]",
                    "e = 1 # y",
                    "f:=g",
                    "e");

    private static final String ORACLE =
            """
            import sys, json, configparser
            out = []
            for text in json.load(sys.stdin):
                p = configparser.ConfigParser(interpolation=None)
                try:
                    p.read_string(text)
                    out.append({**{s: dict(v) for s, v in p._sections.items()}, **({'DEFAULT': dict(p._defaults)} if p._defaults else {})})
                except configparser.Error as e:
                    out.append(None)
            json.dump(out, sys.stdout)
            """;

    @Test
    void randomTextsAreUnderstoodAlike() throws Exception {
        List<String> texts = randomTexts();
        List<?> expected = ask(texts);
        for (int i = 0; i < texts.size(); i++) {
            IniDocument document = IniParser.parse("f", texts.get(i));
            Object python = expected.get(i);
            if (python == null) {
                assertThat(document.faults()).as(texts.get(i)).isNotEmpty();
            } else {
                assertThat(document.faults()).as(texts.get(i)).isEmpty();
                Map<String, Map<String, String>> ours = IniParserTest.plain(document);
                ours.remove("DEFAULT", Map.of());
                assertThat(ours).as(texts.get(i)).isEqualTo(python);
            }
        }
    }

    private static List<String> randomTexts() {
        Random random = new Random(42);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "" : "[s]\n");
            for (int lines = random.nextInt(6); lines > 0; lines--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append('\n');
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<?> ask(List<String> texts) throws IOException, InterruptedException {
        Process python;
        try {
            python =
                    new ProcessBuilder("python3", "-c", ORACLE)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException absent) {
            Assumptions.abort("python3 is not installed: nothing to compare with");
            throw absent;
        }
        Thread writing =
                Thread.startVirtualThread(() -> {
                    try (var in = python.getOutputStream()) {
                        in.write(JsonMapper.shared().writeValueAsBytes(texts));
                    } catch (IOException failure) {
                        python.destroy();
                    }
                });
        String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        writing.join();
        assertThat(python.waitFor()).isZero();
        return JsonMapper.shared().readValue(answer, List.class);
    }
}
