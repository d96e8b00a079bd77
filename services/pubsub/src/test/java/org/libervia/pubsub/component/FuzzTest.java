package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/**
 * Requests of all kinds, made up or spoilt: each is answered, properly, none surprises the service,
 * and it serves as before afterwards.
 */
@Timeout(900)
class FuzzTest {
    private static final Pattern REQUEST =
            Pattern.compile("<iq type='(?:get|set)'.*?</iq>", Pattern.DOTALL);
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");

    @TempDir private Path directory = Path.of("none");

    private static List<XmlElement> dialogues() throws Exception {
        List<XmlElement> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(DialoguesTest.folder())) {
            for (Path file : files.sorted().toList()) {
                Matcher found =
                        REQUEST.matcher(
                                Files.readString(file)
                                        .replaceAll("\\{pubsub\\}", ServiceStage.SERVICE.toString())
                                        .replaceAll("\\{\\w+(\\.full)?\\}", "romeo@example.org"));
                while (found.find()) {
                    for (XmlElement iq : XmlParser.parseAll(found.group(), "jabber:client")) {
                        iq.firstChild().ifPresent(all::add);
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(300);
        return all;
    }

    private static XmlElement iq(String type, XmlElement payload) {
        return XmlElement.builder("iq", "jabber:client")
                .attribute("type", type)
                .attribute("id", "q")
                .attribute("to", ServiceStage.SERVICE)
                .child(payload)
                .build();
    }

    private static XmlElement good(String content) {
        return XmlParser.parse(
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>");
    }

    /** Nodes of some kinds, for requests to find. */
    private static void furnish(ServiceStage.Client romeo) {
        String form =
                "<configure><x xmlns='jabber:x:data' type='submit'><field var='pubsub#%s'><value>%s</value></field></x></configure>";
        romeo.ask(iq("set", good("<create node='n'/>")));
        romeo.ask(iq("set", good("<create node='m'/>" + form.formatted("max_items", "3"))));
        romeo.ask(
                iq(
                        "set",
                        good(
                                "<create node='auth'/>"
                                        + form.formatted("access_model", "authorize"))));
        romeo.ask(
                iq(
                        "set",
                        good(
                                "<create node='white'/>"
                                        + form.formatted("access_model", "whitelist"))));
        romeo.ask(iq("set", good("<create node='bell'/>" + form.formatted("persist_items", "0"))));
        romeo.ask(iq("set", good("<create node='one'/>" + form.formatted("serial_ids", "1"))));
    }

    private static void ask(ServiceStage.Client client, Random random, XmlElement payload) {
        XmlElement question = iq(random.nextBoolean() ? "set" : "get", payload);
        Iq answer = client.ask(question);
        XmlElement element = XmlParser.parse(answer.element().toString());
        String type = element.attribute("type", "");
        String asked = question.toString();
        assertThat(type).as("the answer to %s", asked).isIn("result", "error");
        assertThat(element.attribute("id")).isEqualTo("q");
        assertThat(element.attribute("to")).isEqualTo(client.address().toString());
        if (type.equals("error")) {
            XmlElement error = element.child("error", "jabber:client").orElseThrow();
            assertThat(error.attribute("type", "")).isIn("auth", "cancel", "modify", "wait");
            List<String> conditions =
                    error.elements()
                            .filter(child -> child.namespace().equals(STANZAS))
                            .map(XmlElement::local)
                            .filter(local -> !local.equals("text"))
                            .toList();
            assertThat(conditions).as("the error for %s", asked).hasSize(1);
            assertThat(conditions.getFirst())
                    .as("the error for %s: %s", asked, error)
                    .isNotIn("internal-server-error", "resource-constraint");
        }
    }

    /** What worked before works. */
    private static void serves(ServiceStage stage) {
        ServiceStage.Client nurse = stage.client(Jid.parse("nurse@example.org/hall"));
        assertThat(
                        nurse.ask(
                                        iq(
                                                "set",
                                                good(
                                                        "<publish node='still-here'><item id='a'><t xmlns='urn:t'/></item></publish>")))
                                .type())
                .isEqualTo(Iq.Type.RESULT);
        assertThat(nurse.ask(iq("get", good("<items node='still-here'/>"))).element().toString())
                .contains("id='a'");
    }

    private void run(Engine engine, long seed, int madeUp, int rounds) throws Exception {
        Random random = new Random(seed);
        WildRequests wild = new WildRequests(random);
        List<XmlElement> dialogues = dialogues();
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage = new ServiceStage(store)) {
            List<ServiceStage.Client> clients =
                    List.of(
                            stage.client(ROMEO),
                            stage.client(Jid.parse("juliet@example.org/balcony")),
                            stage.client(ServiceStage.ADMIN.withResource("desk")));
            furnish(clients.getFirst());
            for (int i = 0; i < madeUp; i++) {
                ask(clients.get(random.nextInt(clients.size())), random, wild.payload());
            }
            for (int round = 0; round < rounds; round++) {
                for (XmlElement request : dialogues) {
                    ask(clients.get(random.nextInt(clients.size())), random, wild.spoilt(request));
                }
            }
            serves(stage);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyWildRequestIsAnsweredProperly(Engine engine) throws Exception {
        run(engine, 20260601, 2_500, 3);
    }

    @Test
    @Tag("slow")
    void manyMoreWildRequestsAreAnsweredProperly() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            Path own = Files.createDirectory(directory.resolve("seed" + seed));
            Path before = directory;
            directory = own;
            run(Engine.SQLITE, seed, 40_000, 20);
            directory = before;
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void changesOfTheSameNodesAtTheSameTimeAreAllAnswered(Engine engine) throws Exception {
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage = new ServiceStage(store);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            furnish(stage.client(ROMEO));
            List<Future<?>> all = new ArrayList<>();
            for (int person = 0; person < 12; person++) {
                Random random = new Random(person);
                WildRequests wild = new WildRequests(random);
                ServiceStage.Client client = stage.client(ROMEO.bare().withResource("r" + person));
                all.add(
                        threads.submit(() -> {
                            for (int i = 0; i < 120; i++) {
                                ask(client, random, wild.payload());
                            }
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            serves(stage);
        }
    }
}
