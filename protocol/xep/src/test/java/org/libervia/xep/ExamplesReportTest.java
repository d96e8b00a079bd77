package org.libervia.xep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.libervia.testing.kit.SharedReference;
import org.libervia.testing.kit.XepExample;
import org.libervia.xmpp.registry.Xep;
import org.libervia.xmpp.xml.XmlElement;

/** All codecs over the examples of all XEPs, and the report {@code target/xep-examples.md}. */
class ExamplesReportTest {

    @Test
    void theExamplesOfEachXepAreCounted() throws IOException {
        SharedReference reference = SharedReference.required();
        TreeMap<Integer, String> lines = new TreeMap<>();
        int examples = 0;
        int read = 0;
        for (RoomContract contract : Declarations.contracts()) {
            for (Xep xep : contract.xeps()) {
                ExampleRun run = contract.run(xep, reference);
                examples += run.examples;
                read += run.read;
                lines.put(
                        xep.number(),
                        "| %04d | %s | %d | %d | %d | %d |%n"
                                .formatted(
                                        xep.number(),
                                        contract.room(),
                                        run.examples,
                                        run.examples - run.parsed,
                                        run.read,
                                        run.leftOut));
            }
        }
        StringBuilder report =
                new StringBuilder(
                        """
                        | XEP | room | examples | not XML | elements read | left out |
                        |---|---|---|---|---|---|
                        """);
        lines.values().forEach(report::append);
        Files.writeString(Path.of("target", "xep-examples.md"), report);
        System.out.println(
                "XEP examples: "
                        + examples
                        + " of "
                        + lines.size()
                        + " XEPs, "
                        + read
                        + " elements read, written and read again; see target/xep-examples.md");

        assertThat(read).isGreaterThan(250);
    }

    @Test
    void noExampleOfAnyXepSurprisesACodec() {
        List<XepExample> examples = SharedReference.required().examples();
        List<? extends Codec<?>> codecs =
                Declarations.contracts().stream().flatMap(c -> c.codecs().stream()).toList();
        int[] read = new int[2];
        for (XepExample example : examples) {
            XmlElement all = ExampleRun.parse(example);
            if (all != null) {
                all.elements().forEach(element -> visit(element, codecs, read, example));
            }
        }
        System.out.println(
                "Examples of all XEPs: " + read[0] + " elements read, " + read[1] + " refused");

        assertThat(read[0]).isGreaterThan(10 * read[1]);
    }

    private static void visit(
            XmlElement element, List<? extends Codec<?>> codecs, int[] read, XepExample example) {
        for (Codec<?> codec : codecs) {
            if (codec.reads(element)) {
                try {
                    codec.turn(element);
                    read[0]++;
                } catch (InvalidElementException refused) {
                    read[1]++;
                } catch (RuntimeException surprise) {
                    throw new AssertionError(example + ": " + element, surprise);
                }
            }
        }
        element.elements().forEach(child -> visit(child, codecs, read, example));
    }
}
