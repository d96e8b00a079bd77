package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.limit.RateLimits;
import org.libervia.pubsub.model.Quota;
import org.libervia.pubsub.model.Usage;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Rates, quotas and what is told of the service. */
class LimitsTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");

    @TempDir private Path directory = Path.of("none");

    private static Policy policy(Quota quota, long nodeBytes) {
        return policy(quota, nodeBytes, RateLimits.NONE);
    }

    private static Policy policy(Quota quota, long nodeBytes, RateLimits rates) {
        Policy standard = Policy.standard(ServiceStage.SERVICE);
        return new Policy(
                standard.service(),
                standard.maxItems(),
                standard.maxPayload(),
                standard.maxItemsAtOnce(),
                standard.maxSubscriptions(),
                standard.maxListed(),
                quota,
                nodeBytes,
                rates,
                true);
    }

    private static XmlElement set(String namespace, String content) {
        return XmlParser.parse(
                "<iq xmlns='jabber:client' id='q' to='pubsub.example.org' type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub%s'>%s</pubsub></iq>"
                        .formatted(namespace, content));
    }

    private static XmlElement create(String node) {
        return set("", "<create node='" + node + "'/>");
    }

    private static XmlElement publish(String node, String id, String text) {
        return set(
                "",
                "<publish node='%s'><item id='%s'><t xmlns='urn:example:t'>%s</t></item></publish>"
                        .formatted(node, id, text));
    }

    private static String ask(ServiceStage stage, Jid who, XmlElement question) {
        return stage.client(who).ask(question).element().toString();
    }

    private static Usage usage(PubSubStore store, Jid who) {
        return store.read(books -> books.usage().usage(who));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nobodyHasMoreNodesThanTheQuotaSays(Engine engine) {
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage =
                        new ServiceStage(
                                store, policy(new Quota(2, Quota.NONE, Quota.NONE), Quota.NONE))) {
            assertThat(ask(stage, ROMEO, create("a"))).contains("type='result'");
            assertThat(ask(stage, ROMEO, publish("b", "i", "by publishing")))
                    .contains("type='result'");

            assertThat(ask(stage, ROMEO, create("c")))
                    .contains("max-nodes-exceeded")
                    .contains("At most 2 nodes");
            assertThat(ask(stage, ROMEO, publish("c", "i", "x"))).contains("max-nodes-exceeded");
            assertThat(ask(stage, JULIET, create("c"))).contains("type='result'");
            assertThat(ask(stage, ROMEO, set("#owner", "<delete node='a'/>")))
                    .contains("type='result'");
            assertThat(ask(stage, ROMEO, create("d"))).contains("type='result'");
            for (String node : List.of("e", "f", "g")) {
                assertThat(ask(stage, ServiceStage.ADMIN, create(node))).contains("type='result'");
            }
            assertThat(usage(store, ROMEO)).isEqualTo(new Usage(2, 1, bytes("by publishing")));
        }
    }

    private static long bytes(String text) {
        return ("<t xmlns='urn:example:t'>" + text + "</t>").length();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void itemsAndBytesAreBoundedByNodeAndByHolder(Engine engine) {
        long room = bytes("0123456789");
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage =
                        new ServiceStage(
                                store, policy(new Quota(Quota.NONE, 3, 3 * room), 2 * room))) {
            assertThat(ask(stage, ROMEO, publish("a", "1", "0123456789"))).contains("'result'");
            assertThat(ask(stage, ROMEO, publish("a", "2", "0123456789"))).contains("'result'");

            assertThat(ask(stage, ROMEO, publish("a", "2", "01234567890")))
                    .contains("resource-constraint")
                    .contains("A node may hold " + 2 * room + " bytes");
            assertThat(ask(stage, ROMEO, publish("b", "1", "01234567890")))
                    .contains("resource-constraint")
                    .contains("together");
            assertThat(ask(stage, ROMEO, publish("a", "2", ""))).contains("'result'");
            assertThat(ask(stage, ROMEO, publish("b", "1", ""))).contains("'result'");
            assertThat(ask(stage, ROMEO, publish("b", "2", "")))
                    .contains("max-items-exceeded")
                    .contains("At most 3 items");
            assertThat(usage(store, ROMEO))
                    .isEqualTo(new Usage(2, 3, room + 2L * "<t xmlns='urn:example:t'/>".length()));

            assertThat(ask(stage, ROMEO, set("#owner", "<purge node='a'/>"))).contains("'result'");
            assertThat(ask(stage, ROMEO, publish("b", "2", ""))).contains("'result'");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatAnAdminSaysGoesOverTheStandard(Engine engine) {
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage =
                        new ServiceStage(
                                store, policy(new Quota(1, Quota.NONE, Quota.NONE), Quota.NONE))) {
            store.write(books -> {
                books.usage().limit(ROMEO, new Quota(2, Quota.NONE, Quota.NONE));
                return 0;
            });

            assertThat(ask(stage, ROMEO, create("a"))).contains("'result'");
            assertThat(ask(stage, ROMEO, create("b"))).contains("'result'");
            assertThat(ask(stage, ROMEO, create("c"))).contains("At most 2 nodes");
        }
    }

    @Test
    void twoInstancesTogetherGiveNoMoreThanTheQuota() throws Exception {
        DatabaseLocation location = DatabaseLocation.parse(PostgresServer.shared().newDatabase());
        Policy policy = policy(new Quota(8, 25, Quota.NONE), Quota.NONE);
        try (PubSubStore first = PubSubStore.open(location);
                PubSubStore second = PubSubStore.open(location);
                ServiceStage one = new ServiceStage(first, policy);
                ServiceStage two = new ServiceStage(second, policy);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                ServiceStage stage = i % 2 == 0 ? one : two;
                XmlElement question = publish("n" + i % 10, "i" + i, "x");
                answers.add(threads.submit(() -> ask(stage, ROMEO, question)));
            }
            long taken = 0;
            for (Future<String> answer : answers) {
                taken += answer.get().contains("type='result'") ? 1 : 0;
            }

            Usage usage = usage(first, ROMEO);
            assertThat(usage.items()).isEqualTo(taken).isLessThanOrEqualTo(25);
            assertThat(usage.nodes()).isLessThanOrEqualTo(8);
            Usage total = first.read(books -> books.usage().total());
            assertThat(total).isEqualTo(usage);
        }
    }

    @Test
    void whoAsksTooOftenIsToldToWaitButAdminsAreNot() {
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
                ServiceStage stage =
                        new ServiceStage(
                                store,
                                policy(Quota.UNLIMITED, Quota.NONE, new RateLimits(1, 0, 3)))) {
            String last = "";
            for (int i = 0; i < 10; i++) {
                last = ask(stage, ROMEO, create("n" + i));
                assertThat(ask(stage, ServiceStage.ADMIN, create("a" + i))).contains("'result'");
            }

            assertThat(last).contains("policy-violation").contains("type='wait'").contains("again");
        }
    }

    @Test
    void whoIsBannedIsOutAndHearsNothing() {
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory)) {
            store.write(books -> {
                books.bans().add(JULIET, Instant.EPOCH);
                books.bans().add(Jid.parse("spam.example"), Instant.EPOCH);
                return 0;
            });
            try (ServiceStage stage = new ServiceStage(store)) {
                assertThat(ask(stage, JULIET, create("n"))).contains("forbidden");
                assertThat(ask(stage, Jid.parse("a@spam.example/x"), create("n")))
                        .contains("forbidden");
                assertThat(ask(stage, ROMEO, create("n"))).contains("'result'");
            }
        }
    }

    @Test
    void whatIsCountedIsToldAsPrometheusWantsIt() {
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
                ServiceStage stage = new ServiceStage(store)) {
            ask(stage, ROMEO, publish("n", "1", "x"));
            ask(stage, JULIET, publish("n", "1", "x"));

            String told = stage.service.monitor().exposition();

            assertThat(told)
                    .contains("libervia_pubsub_requests_total{kind=\"publish\",outcome=\"ok\"} 1\n")
                    .contains(
                            "libervia_pubsub_requests_total{kind=\"publish\",outcome=\"forbidden\"} 1\n")
                    .contains(
                            "libervia_pubsub_request_duration_seconds_bucket{kind=\"publish\",le=\"+Inf\"} 2\n")
                    .contains("libervia_pubsub_nodes 1\n")
                    .contains("libervia_pubsub_items 1\n")
                    .contains("libervia_pubsub_connected 1\n")
                    .contains("libervia_pubsub_commit_size_count ");
            assertThat(told.lines())
                    .allMatch(line ->
                            line.startsWith("# ") || line.matches("[a-z_]+(\\{[^}]*})? [0-9.E-]+"));
            assertThat(stage.service.monitor().troubles()).isEmpty();
        }
    }

    @Test
    void aServiceThatEndsSaysThatItIsNotReady() {
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory)) {
            ServiceStage stage = new ServiceStage(store);
            stage.close();

            assertThat(stage.service.monitor().troubles())
                    .containsExactly("The service is ending.");
            assertThat(ask(stage, ROMEO, create("n"))).contains("resource-constraint");
        }
    }
}
