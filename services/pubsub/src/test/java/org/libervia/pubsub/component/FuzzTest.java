package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlNode;
import org.libervia.xmpp.xml.XmlParser;
import org.libervia.xmpp.xml.XmlText;

/** Requests of the dialogues, spoilt: each is answered, and none surprises the service. */
class FuzzTest {
    private static final Pattern REQUEST =
            Pattern.compile("<iq type='(?:get|set)'.*?</iq>", Pattern.DOTALL);
    private static final List<String> ODD =
            List.of(
                    "",
                    "0",
                    "-1",
                    "max",
                    "9999999999999999999",
                    "true",
                    "a@b@c",
                    "\u0001x".substring(1),
                    "💥",
                    "%",
                    "'; DROP TABLE pubsub_node; --",
                    "x".repeat(3_000),
                    "\"",
                    "*",
                    "NEAR(");

    @TempDir private Path directory = Path.of("none");

    private static List<XmlElement> requests() throws Exception {
        List<XmlElement> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(DialoguesTest.folder())) {
            for (Path file : files.sorted().toList()) {
                Matcher found =
                        REQUEST.matcher(
                                Files.readString(file)
                                        .replaceAll("\\{pubsub\\}", ServiceStage.SERVICE.toString())
                                        .replaceAll("\\{\\w+(\\.full)?\\}", "romeo@example.org"));
                while (found.find()) {
                    all.addAll(XmlParser.parseAll(found.group(), "jabber:client"));
                }
            }
        }
        return all;
    }

    private static XmlElement spoilt(XmlElement element, Random random) {
        XmlElement.Builder changed = XmlElement.builder(element.local(), element.namespace());
        element.attributes()
                .forEach((name, value) -> {
                    int chance = random.nextInt(12);
                    if (chance > 0) {
                        changed.attribute(name, chance == 1 ? odd(random) : value);
                    }
                });
        for (XmlNode node : element.children()) {
            int chance = random.nextInt(14);
            if (chance == 0) {
                continue;
            }
            switch (node) {
                case XmlText(String text) -> changed.text(chance == 1 ? odd(random) : text);
                case XmlElement child -> {
                    changed.child(spoilt(child, random));
                    if (chance == 1) {
                        changed.child(child);
                    }
                }
            }
        }
        return changed.build();
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    @Test
    void everySpoiltRequestIsAnsweredWithoutAFault() throws Exception {
        List<XmlElement> requests = requests();
        assertThat(requests).hasSizeGreaterThan(100);
        Random random = new Random(20260601);
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
                ServiceStage stage = new ServiceStage(store)) {
            ServiceStage.Client romeo = stage.client(Jid.parse("romeo@example.org/orchard"));
            ServiceStage.Client admin = stage.client(ServiceStage.ADMIN.withResource("desk"));
            for (int round = 0; round < 12; round++) {
                for (XmlElement request : requests) {
                    XmlElement payload = spoilt(request.firstChild().orElseThrow(), random);
                    XmlElement question =
                            XmlElement.builder("iq", "jabber:client")
                                    .attribute("type", request.attribute("type"))
                                    .attribute("id", "q")
                                    .attribute("to", ServiceStage.SERVICE)
                                    .child(payload)
                                    .build();
                    Iq answer = (random.nextBoolean() ? romeo : admin).ask(question);
                    assertThat(answer.element().toString())
                            .as("the answer to %s", question)
                            .doesNotContain("internal-server-error")
                            .doesNotContain("resource-constraint");
                }
            }
        }
    }
}
