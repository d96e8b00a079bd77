package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlParser;

/** docs/pubsub-conformance.md says what is so. */
class ConformanceTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub#";

    @TempDir private Path directory = Path.of("none");

    private static String document() throws IOException {
        Path root = Path.of(System.getProperty("libervia.root", "."));
        return Files.readString(root.resolve("docs").resolve("pubsub-conformance.md"));
    }

    /** What is quoted in a column of the table under a heading. */
    private static Set<String> quoted(String heading, int column) throws IOException {
        String section = document().split("\n## " + heading, 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.asList(line.split("\\|", -1)).get(column))
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> dialogues() throws Exception {
        Path all = Objects.requireNonNull(DialoguesTest.folder().getParent());
        try (Stream<Path> files = Files.walk(all)) {
            return files.filter(file -> file.toString().endsWith(".dialogue"))
                    .map(file -> all.relativize(file).toString().replace(".dialogue", ""))
                    .map(name -> name.replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyDialogueThatIsNamedIsThere() throws Exception {
        Set<String> named = quoted("Features", 3);
        named.addAll(quoted("By section", 3));

        assertThat(dialogues()).containsAll(named);
    }

    @Test
    void whatIsAnnouncedIsInTheTable() throws Exception {
        Set<String> told =
                quoted("Features", 1).stream()
                        .map(name -> name.contains(":") ? name : PUBSUB + name)
                        .collect(Collectors.toCollection(TreeSet::new));
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
                ServiceStage stage = new ServiceStage(store)) {
            Iq answer =
                    stage.client(Jid.parse("romeo@example.org/orchard"))
                            .ask(
                                    XmlParser.parse(
                                            "<iq xmlns='jabber:client' type='get' id='d' to='pubsub.example.org'>"
                                                    + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>"));
            Set<String> announced =
                    answer.payload()
                            .orElseThrow()
                            .elements("feature", "http://jabber.org/protocol/disco#info")
                            .map(feature -> feature.attribute("var", ""))
                            .collect(Collectors.toCollection(TreeSet::new));

            assertThat(announced).isNotEmpty();
            announced.removeAll(told);
            assertThat(announced).as("announced, and not in the table").isEmpty();
        }
    }
}
