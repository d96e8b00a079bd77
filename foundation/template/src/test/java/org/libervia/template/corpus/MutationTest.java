package org.libervia.template.corpus;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.libervia.template.Engine;
import org.libervia.template.Limits;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateLoader;

/**
 * The corpus with its templates cut up: whatever comes of it, nothing but a TemplateException is
 * thrown.
 */
class MutationTest {
    private static final Limits LIMITS = new Limits(1_000_000, 20_000, 30);
    private static final String[] BITS = {
        "0",
        "-1",
        "99999999999999999999",
        "none",
        "''",
        "[]",
        "{}",
        "x",
        "1e308",
        "|",
        ".",
        "(",
        ")",
        "*",
        "range(9)",
        "missing",
        "true",
        "'%s'",
        "{{",
        "}}",
        "%}",
        "-",
        "😀",
        "\ud800",
        ":",
        ",",
        "=",
        " is ",
        "self",
        "loop",
        "super()"
    };

    private final Random random = new Random(42);

    @Test
    void cutUpTemplatesFailWell() throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        for (Path file : CorpusTest.files()) {
            cases.addAll(CorpusReader.read(Files.readString(file)));
        }
        int rounds = Integer.getInteger("libervia.fuzz.rounds", 20_000);
        for (int i = 0; i < rounds; i++) {
            CorpusCase one = cases.get(random.nextInt(cases.size()));
            attempt(one, mutated(one.template(), cases));
        }
    }

    private String mutated(String template, List<CorpusCase> cases) {
        String text = template;
        for (int n = random.nextInt(4); n >= 0; n--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(6));
            String other = cases.get(random.nextInt(cases.size())).template();
            int start = random.nextInt(other.length() + 1);
            String middle =
                    switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 ->
                                other.substring(
                                        start,
                                        Math.min(other.length(), start + random.nextInt(20)));
                        default -> BITS[random.nextInt(BITS.length)];
                    };
            text = text.substring(0, from) + middle + text.substring(to);
        }
        return text;
    }

    private static void attempt(CorpusCase one, String template) {
        Engine engine =
                Engine.builder().loader(TemplateLoader.of(one.templates())).limits(LIMITS).build();
        try {
            engine.compile("main.html", template).render(one.data());
        } catch (TemplateException e) {
            Throwable cause = e;
            while (cause instanceof TemplateException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (!(cause instanceof TemplateException || cause instanceof StackOverflowError)) {
                fail("a defect behind " + template + " with " + one.data(), e);
            }
        } catch (RuntimeException e) {
            fail("not a TemplateException: " + template, e);
        }
    }
}
