package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.attach.AttachmentConsequence;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** What is attached is counted right, whatever happens at the same time (XEP-0470). */
class AttachmentsTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final String SUMMARY = "urn:xmpp:pubsub-attachments:summary:1/n";
    private static final int PEOPLE = 30;

    @TempDir private Path directory = Path.of("none");

    private static XmlElement iq(String type, String content) {
        return XmlParser.parse(
                "<iq xmlns='jabber:client' id='q' to='pubsub.example.org' type='"
                        + type
                        + "'>"
                        + content
                        + "</iq>");
    }

    private static XmlElement pubsub(String type, String content) {
        return iq(
                type, "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>");
    }

    private static XmlElement owner(String content) {
        return iq(
                "set",
                "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>" + content + "</pubsub>");
    }

    private static XmlElement item(String id) {
        return pubsub(
                "set",
                "<publish node='n'><item id='"
                        + id
                        + "'><t xmlns='urn:example:t'/></item></publish>");
    }

    private static String node(String home, String item) {
        return "urn:xmpp:pubsub-attachments:1/xmpp:" + home + "?;node=n;item=" + item;
    }

    private static XmlElement attaching(String node, Jid who, String... reactions) {
        StringBuilder list = new StringBuilder();
        for (String reaction : reactions) {
            list.append("<reaction>").append(reaction).append("</reaction>");
        }
        return pubsub(
                "set",
                "<publish node='"
                        + node
                        + "'><item id='"
                        + who.bare()
                        + "'><attachments xmlns='urn:xmpp:pubsub-attachments:1'><noticed/><reactions>"
                        + list
                        + "</reactions></attachments></item></publish>");
    }

    private static void makeOpen(ServiceStage stage) {
        Iq made =
                stage.client(ROMEO)
                        .ask(
                                pubsub(
                                        "set",
                                        "<create node='n'/><configure><x xmlns='jabber:x:data' type='submit'>"
                                                + "<field var='pubsub#publish_model'><value>open</value></field></x></configure>"));
        assertThat(made.type()).isEqualTo(Iq.Type.RESULT);
    }

    private static String summaries(ServiceStage stage) {
        return stage.client(ROMEO)
                .ask(pubsub("get", "<items node='" + SUMMARY + "'/>"))
                .element()
                .toString();
    }

    @Test
    void twoInstancesCountAsOne() throws Exception {
        DatabaseLocation location = DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        try (PubSubStore first = PubSubStore.open(location);
                PubSubStore second = PubSubStore.open(location);
                ServiceStage one = new ServiceStage(first);
                ServiceStage two = new ServiceStage(second);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            makeOpen(one);
            one.client(ROMEO).ask(item("a"));

            List<Future<Iq>> answers = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Jid who = Jid.parse("p" + i + "@example.org/r");
                for (String reaction : List.of("🌻", "🐌", "🌻")) {
                    for (ServiceStage stage : List.of(one, two)) {
                        XmlElement question =
                                attaching(node("pubsub.example.org", "a"), who, reaction, "☔");
                        Callable<Iq> ask = () -> stage.client(who).ask(question);
                        answers.add(threads.submit(ask));
                    }
                }
            }
            for (Future<Iq> answer : answers) {
                assertThat(answer.get().element().toString()).contains("type='result'");
            }
            for (int i = 0; i < PEOPLE; i++) {
                Jid who = Jid.parse("p" + i + "@example.org/r");
                ServiceStage stage = i % 2 == 0 ? one : two;
                stage.client(who)
                        .ask(attaching(node("pubsub.example.org", "a"), who, "🌻", "☔", "🌻"));
            }

            for (ServiceStage stage : List.of(one, two)) {
                assertThat(summaries(stage))
                        .contains(
                                "<noticed count='30'/><reactions><reaction count='30'>☔</reaction>"
                                        + "<reaction count='30'>🌻</reaction></reactions>")
                        .doesNotContain("🐌");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void accountsHaveThemToo(Engine engine) {
        Jid juliet = Jid.parse("juliet@example.org");
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage = new ServiceStage(store)) {
            XmlElement made =
                    pubsub(
                            "set",
                            "<publish node='n'><item id='a'><t xmlns='urn:example:t'/></item></publish>"
                                    + "<publish-options><x xmlns='jabber:x:data' type='submit'>"
                                    + "<field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>"
                                    + "<field var='pubsub#access_model'><value>open</value></field>"
                                    + "<field var='pubsub#publish_model'><value>open</value></field></x></publish-options>");
            assertThat(ask(stage, juliet.withResource("b"), made, juliet))
                    .contains("type='result'");

            String elsewhere =
                    ask(stage, ROMEO, attaching(node("romeo@example.org", "a"), ROMEO), juliet);
            assertThat(elsewhere).contains("item-not-found");
            String here =
                    ask(
                            stage,
                            ROMEO,
                            attaching(node("juliet@example.org", "a"), ROMEO, "🌻"),
                            juliet);
            assertThat(here).contains("type='result'");

            XmlElement question = pubsub("get", "<items node='" + SUMMARY + "'/>");
            assertThat(ask(stage, ROMEO, question, juliet))
                    .contains("id='a' publisher='juliet@example.org'")
                    .contains("<reaction>🌻</reaction>");
            assertThat(ask(stage, ROMEO, question, null)).contains("item-not-found");
        }
    }

    private static String ask(
            ServiceStage stage, Jid from, XmlElement question, @Nullable Jid account) {
        Iq stamped = new Iq(question.withAttribute("from", from.toString()));
        return stage.service.question(stamped, account).get().element().toString();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsLeftOfADeletedNodeIsInNobodysWay(Engine engine) {
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage = new ServiceStage(store)) {
            for (int i = 0; i < 3; i++) {
                makeOpen(stage);
                stage.client(ROMEO).ask(item("a"));
                stage.client(ROMEO).ask(item("b"));
                for (String item : List.of("a", "b")) {
                    Iq attached =
                            stage.client(ROMEO)
                                    .ask(attaching(node("pubsub.example.org", item), ROMEO, "🌻"));
                    assertThat(attached.element().toString()).contains("type='result'");
                }
                assertThat(summaries(stage)).contains("id='a'").contains("id='b'");

                assertThat(stage.client(ROMEO).ask(owner("<delete node='n'/>")).type())
                        .isEqualTo(Iq.Type.RESULT);
                assertThat(summaries(stage)).contains("item-not-found");
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(
                                            store.<Optional<Node>>read(
                                                            books -> books.graveyard().first())
                                                    .isPresent())
                                    .isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsAttachedEndsWithItsItem(Engine engine) {
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage = new ServiceStage(store)) {
            makeOpen(stage);
            stage.client(ROMEO)
                    .ask(
                            owner(
                                    "<configure node='n'><x xmlns='jabber:x:data' type='submit'>"
                                            + "<field var='pubsub#item_expire'><value>1</value></field></x></configure>"));
            stage.client(ROMEO).ask(item("a"));
            stage.client(ROMEO).ask(attaching(node("pubsub.example.org", "a"), ROMEO, "🌻"));
            assertThat(summaries(stage)).contains("🌻");

            Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
            try (Sweeper sweeper =
                    new Sweeper(
                            store,
                            later,
                            Duration.ofHours(1),
                            new AttachmentConsequence(Policy.standard(ServiceStage.SERVICE)),
                            news -> {})) {
                sweeper.sweep();
            }

            assertThat(summaries(stage)).doesNotContain("🌻").contains("type='result'");
            assertThat(
                            stage.client(ROMEO)
                                    .ask(
                                            pubsub(
                                                    "get",
                                                    "<items node='"
                                                            + node("pubsub.example.org", "a")
                                                            + "'/>"))
                                    .element()
                                    .toString())
                    .contains("item-not-found");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nodesForAttachmentsAreOnNoList(Engine engine) {
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage = new ServiceStage(store)) {
            makeOpen(stage);
            stage.client(ROMEO).ask(item("a"));
            stage.client(ROMEO).ask(attaching(node("pubsub.example.org", "a"), ROMEO, "🌻"));

            Iq list =
                    stage.client(ROMEO)
                            .ask(
                                    iq(
                                            "get",
                                            "<query xmlns='http://jabber.org/protocol/disco#items'/>"));
            assertThat(list.element().toString())
                    .contains("node='n'")
                    .doesNotContain("attachments");
        }
    }
}
