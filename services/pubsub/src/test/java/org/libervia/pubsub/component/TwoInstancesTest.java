package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.AccessModel;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Two services on one database serve as one. */
class TwoInstancesTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final int ITEMS = 40;
    private static final int MOST_OF_ONE = 20;

    private static XmlElement iq(String type, String content) {
        return XmlParser.parse(
                "<iq xmlns='jabber:client' id='q' to='pubsub.example.org' type='"
                        + type
                        + "'><pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                        + content
                        + "</pubsub></iq>");
    }

    private static Callable<Iq> publish(ServiceStage stage, String id) {
        XmlElement question =
                iq(
                        "set",
                        "<publish node='n'><item id='"
                                + id
                                + "'><t xmlns='urn:example:t'/></item></publish>");
        return () -> stage.client(ROMEO).ask(question);
    }

    @Test
    void whatOneTakesTheOtherGives() throws Exception {
        DatabaseLocation location = DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        try (PubSubStore first = PubSubStore.open(location);
                PubSubStore second = PubSubStore.open(location);
                ServiceStage one = new ServiceStage(first);
                ServiceStage two = new ServiceStage(second);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.client(ROMEO).ask(iq("set", "<create node='n'/>"));

            List<Future<Iq>> answers = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                answers.add(threads.submit(publish(i % 2 == 0 ? one : two, "i" + i)));
                answers.add(threads.submit(publish(i % 2 == 0 ? two : one, "same")));
            }
            for (Future<Iq> answer : answers) {
                assertThat(answer.get().element().attribute("type")).isEqualTo("result");
            }

            for (ServiceStage stage : List.of(one, two)) {
                Iq items =
                        stage.client(ROMEO)
                                .ask(
                                        iq(
                                                "get",
                                                "<items node='n'/><set xmlns='http://jabber.org/protocol/rsm'><max>100</max></set>"));
                assertThat(items.element().toString())
                        .contains("<count>" + (ITEMS + 1) + "</count>")
                        .contains("id='i" + (ITEMS - 1) + "'");
            }
        }
    }

    @Test
    void nodesNeverHangInACircle() throws Exception {
        DatabaseLocation location = DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        try (PubSubStore first = PubSubStore.open(location);
                PubSubStore second = PubSubStore.open(location);
                ServiceStage one = new ServiceStage(first);
                ServiceStage two = new ServiceStage(second);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ITEMS; i++) {
                one.client(ROMEO).ask(iq("set", "<create node='a" + i + "'/>"));
                one.client(ROMEO).ask(iq("set", "<create node='b" + i + "'/>"));
            }
            List<Future<Iq>> answers = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                answers.add(threads.submit(hang(one, "a" + i, "b" + i)));
                answers.add(threads.submit(hang(two, "b" + i, "a" + i)));
            }
            for (int i = 0; i < ITEMS; i++) {
                assertThat(
                                List.of(
                                        answers.get(2 * i).get().element().attribute("type", ""),
                                        answers.get(2 * i + 1)
                                                .get()
                                                .element()
                                                .attribute("type", "")))
                        .containsExactlyInAnyOrder("result", "error");
            }
        }
    }

    @Test
    void whatIsTakenBackTwiceIsCountedOnce() throws Exception {
        DatabaseLocation location = DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        try (PubSubStore first = PubSubStore.open(location);
                PubSubStore second = PubSubStore.open(location);
                ServiceStage one = new ServiceStage(first);
                ServiceStage two = new ServiceStage(second);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.client(ROMEO).ask(iq("set", "<create node='n'/>"));
            one.client(ROMEO).ask(iq("set", "<create node='m'/>"));
            for (int i = 0; i < ITEMS; i++) {
                publish(one, "i" + i).call();
                XmlElement retract =
                        iq("set", "<retract node='n'><item id='i" + i + "'/></retract>");
                Future<Iq> here = threads.submit(() -> one.client(ROMEO).ask(retract));
                Future<Iq> there = threads.submit(() -> two.client(ROMEO).ask(retract));
                assertThat(
                                List.of(
                                        here.get().element().attribute("type", ""),
                                        there.get().element().attribute("type", "")))
                        .containsExactlyInAnyOrder("result", "error");
            }

            Node node =
                    first.read(books -> books.nodes().visit(new NodeAddress(null, "n"), ROMEO))
                            .orElseThrow()
                            .node();
            assertThat(node.size().items()).isZero();
            assertThat(node.size().bytes()).isZero();
        }
    }

    @Test
    void whatTwoOwnersSetAtOnceIsSetBoth() throws Exception {
        DatabaseLocation location = DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        try (PubSubStore first = PubSubStore.open(location);
                PubSubStore second = PubSubStore.open(location);
                ServiceStage one = new ServiceStage(first);
                ServiceStage two = new ServiceStage(second);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ITEMS; i++) {
                one.client(ROMEO).ask(iq("set", "<create node='n" + i + "'/>"));
                Future<Iq> here =
                        threads.submit(configure(one, "n" + i, "pubsub#access_model", "whitelist"));
                Future<Iq> there = threads.submit(configure(two, "n" + i, "pubsub#title", "T"));
                assertThat(here.get().element().attribute("type")).isEqualTo("result");
                assertThat(there.get().element().attribute("type")).isEqualTo("result");

                NodeAddress address = new NodeAddress(null, "n" + i);
                NodeConfig config =
                        first.read(books -> books.nodes().visit(address, ROMEO))
                                .orElseThrow()
                                .node()
                                .config();
                assertThat(config.accessModel()).isEqualTo(AccessModel.WHITELIST);
                assertThat(config.text(NodeSettings.TITLE)).isEqualTo("T");
            }
        }
    }

    @Test
    void nobodyHasMoreSubscriptionsThanItMay() throws Exception {
        DatabaseLocation location = DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        try (PubSubStore first = PubSubStore.open(location);
                PubSubStore second = PubSubStore.open(location);
                ServiceStage one = new ServiceStage(first);
                ServiceStage two = new ServiceStage(second);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ITEMS; i++) {
                one.client(ROMEO).ask(iq("set", "<create node='n" + i + "'/>"));
                List<Future<Iq>> answers = new ArrayList<>();
                for (int j = 0; j < MOST_OF_ONE; j++) {
                    answers.add(threads.submit(subscribe(one, "n" + i, 2 * j)));
                    answers.add(threads.submit(subscribe(two, "n" + i, 2 * j + 1)));
                }
                int made = 0;
                for (Future<Iq> answer : answers) {
                    made += answer.get().type() == Iq.Type.RESULT ? 1 : 0;
                }
                assertThat(made).isEqualTo(MOST_OF_ONE);
            }
        }
    }

    /** Subscribes with options that no other subscription has. */
    private static Callable<Iq> subscribe(ServiceStage stage, String node, int number) {
        XmlElement question =
                iq(
                        "set",
                        "<subscribe node='%s' jid='%s'/><options><x xmlns='jabber:x:data' type='submit'><field var='pubsub#digest'><value>1</value></field><field var='pubsub#digest_frequency'><value>%d</value></field></x></options>"
                                .formatted(node, ROMEO.bare(), 1_000_000 + number));
        return () -> stage.client(ROMEO).ask(question);
    }

    private static Callable<Iq> configure(
            ServiceStage stage, String node, String setting, String value) {
        XmlElement question =
                XmlParser.parse(
                        "<iq xmlns='jabber:client' id='q' to='pubsub.example.org' type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>"
                                + "<configure node='%s'><x xmlns='jabber:x:data' type='submit'><field var='%s'><value>%s</value></field></x></configure></pubsub></iq>"
                                        .formatted(node, setting, value));
        return () -> stage.client(ROMEO).ask(question);
    }

    private static Callable<Iq> hang(ServiceStage stage, String node, String parent) {
        XmlElement question =
                XmlParser.parse(
                        "<iq xmlns='jabber:client' id='q' to='pubsub.example.org' type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>"
                                + "<configure node='"
                                + node
                                + "'><x xmlns='jabber:x:data' type='submit'><field var='{urn:xmpp:pubsub-relationships:0}parent'><value>"
                                + parent
                                + "</value></field></x></configure></pubsub></iq>");
        return () -> stage.client(ROMEO).ask(question);
    }
}
