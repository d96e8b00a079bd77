package org.libervia.pubsub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.store.DuplicateException;

/** What the tables do, on whichever engine. */
interface StoreContract {
    Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    Jid ROMEO = Jid.parse("romeo@example.org");
    Jid JULIET = Jid.parse("juliet@example.org");
    Jid BALCONY = Jid.parse("juliet@example.org/balcony");

    /** An empty database. */
    PubSubStore store();

    private <T> List<T> all(Function<Books, List<T>> question) {
        return store().read(question);
    }

    private <T> Optional<T> one(Function<Books, Optional<T>> question) {
        return store().read(question);
    }

    private <T> List<T> taken(Function<Books, List<T>> change) {
        return store().write(change);
    }

    private Node node(String name) {
        return store().write(books ->
                books.nodes().create(new NodeAddress(null, name), ROMEO, NodeConfig.STANDARD, NOW));
    }

    private Node again(Node node) {
        return store().read(books -> books.nodes().find(node.id())).orElseThrow();
    }

    private StoredItem item(Node node, String name, ItemAccess access, Instant when) {
        return store().write(books -> {
            StoredItem added =
                    books.items()
                            .add(node, name, ROMEO + "/x", "<t xmlns='urn:t'>ä</t>", access, when)
                            .orElseThrow();
            books.items()
                    .grow(
                            node,
                            1,
                            ItemTable.length(added.payload()),
                            access.model() != ItemAccess.Model.OPEN);
            return added;
        });
    }

    private Subscription subscription(Node node, Jid jid, SubscriptionOptions options) {
        return store().write(books ->
                books.subscriptions().add(node, jid, SubscriptionState.SUBSCRIBED, options, NOW));
    }

    private List<String> page(Node node, PageQuery query, Reader reader) {
        return store()
                .read(books -> books.pages().page(again(node), query, reader))
                .orElseThrow()
                .items()
                .stream()
                .map(StoredItem::name)
                .toList();
    }

    @Test
    default void aNodeIsFoundByItsAddressWithWhatTheVisitorIsToIt() {
        Node made = node("n");
        store().write(books -> {
            books.affiliations().set(made, BALCONY, Affiliation.MEMBER);
            return true;
        });

        NodeTable.Visited visited =
                store().read(books -> books.nodes().visit(made.address(), JULIET)).orElseThrow();

        assertThat(visited.node()).isEqualTo(made);
        assertThat(visited.affiliation()).isEqualTo(Affiliation.MEMBER);
        assertThat(
                        store().read(books -> books.nodes().visit(made.address(), ROMEO))
                                .orElseThrow()
                                .affiliation())
                .isEqualTo(Affiliation.NONE);
    }

    @Test
    default void thereAreNoTwoNodesOfOneAddress() {
        Node first = node("n");

        assertThatThrownBy(() -> node("n")).isInstanceOf(DuplicateException.class);
        assertThat(again(first)).isEqualTo(first);
    }

    @Test
    default void settingsComeBackAsTheyWere() {
        Node made = node("n");
        NodeConfig config =
                NodeConfig.STANDARD
                        .with(NodeSettings.TITLE, "line\nbreak \\ “quotes” =: 💥")
                        .with(NodeSettings.MAX_ITEMS, "7")
                        .with(NodeSettings.ROSTER_GROUPS, "a", "b");
        store().write(books -> {
            books.nodes().configure(made, config);
            return true;
        });

        assertThat(again(made).config()).isEqualTo(config);
    }

    @Test
    default void anItemIsThereOnceUnderItsId() {
        Node node = node("n");
        StoredItem added = item(node, "a", ItemAccess.OPEN, NOW);

        Optional<StoredItem> second =
                store().write(books ->
                        books.items().add(node, "a", "x@y", "", ItemAccess.OPEN, NOW));

        assertThat(second).isEmpty();
        assertThat(one(books -> books.items().find(node, "a"))).contains(added);
        assertThat(again(node).size().items()).isEqualTo(1);
    }

    @Test
    default void aNewPayloadMakesAnItemTheNewestAndKeepsItsAge() {
        Node node = node("n");
        StoredItem first = item(node, "a", ItemAccess.OPEN, NOW);
        item(node, "b", ItemAccess.OPEN, NOW.plusSeconds(1));

        store().write(books ->
                books.items()
                        .overwrite(
                                first,
                                "juliet@example.org/y",
                                "<u xmlns='urn:u'/>",
                                NOW.plusSeconds(2)));

        StoredItem changed = store().read(books -> books.items().newest(node)).orElseThrow();
        assertThat(changed.name()).isEqualTo("a");
        assertThat(changed.created()).isEqualTo(NOW);
        assertThat(changed.updated()).isEqualTo(NOW.plusSeconds(2));
        assertThat(changed.payload()).contains("urn:u");
        assertThat(store().read(books -> books.items().oldest(node, 1)).getFirst().name())
                .isEqualTo("b");
    }

    @Test
    default void whatIsForSomeIsOnNoPageOfOthers() {
        Node node = node("n");
        item(node, "all", ItemAccess.OPEN, NOW);
        item(
                node,
                "some",
                new ItemAccess(ItemAccess.Model.WHITELIST, List.of(JULIET.toString())),
                NOW.plusSeconds(1));
        PageQuery query = PageQuery.newest(Order.STANDARD, 10);

        assertThat(page(node, query, new Reader(BALCONY, false, List.of(), NOW)))
                .containsExactly("all", "some");
        assertThat(
                        page(
                                node,
                                query,
                                new Reader(
                                        Jid.parse("juliet_@example.org"), false, List.of(), NOW)))
                .containsExactly("all");
        assertThat(page(node, query, new Reader(Jid.parse("t@example.org"), true, List.of(), NOW)))
                .containsExactly("all", "some");
    }

    @Test
    default void removingItemsMakesTheNodeSmaller() {
        Node node = node("n");
        StoredItem gone = item(node, "a", ItemAccess.OPEN, NOW);
        item(node, "b", ItemAccess.OPEN, NOW);

        store().write(books -> {
            books.items().remove(node, List.of(gone));
            return true;
        });
        assertThat(again(node).size().items()).isEqualTo(1);
        store().write(books -> {
            books.items().purge(node, null);
            return true;
        });

        assertThat(again(node).size()).isEqualTo(node.size());
        assertThat(one(books -> books.items().find(node, "b"))).isEmpty();
    }

    @Test
    default void serialIdsCountUpFromTheGreatestThereIs() {
        Node node = node("n");
        item(node, "41", ItemAccess.OPEN, NOW);
        item(node, "x99", ItemAccess.OPEN, NOW);

        long next =
                store().write(books -> {
                    books.items().startSerials(node);
                    return books.items().nextSerial(node);
                });

        assertThat(next).isEqualTo(42);
    }

    @Test
    default void oneAddressMayHaveSeveralSubscriptionsWhichComeTogether() {
        Node node = node("n");
        Subscription first = subscription(node, JULIET, SubscriptionOptions.STANDARD);
        subscription(node, ROMEO, SubscriptionOptions.STANDARD);
        Subscription second =
                subscription(
                        node,
                        JULIET,
                        SubscriptionOptions.STANDARD.with(SubscriptionSettings.DIGEST, "true"));

        assertThat(again(node).size().several()).isTrue();
        assertThat(all(books -> books.subscriptions().of(node, JULIET)))
                .containsExactly(first, second);
        assertThat(all(books -> books.subscriptions().subscribersByAddress(node, "", NOW, 10)))
                .extracting(Subscription::jid)
                .containsExactly(JULIET, JULIET, ROMEO);
        assertThat(
                        all(books ->
                                books.subscriptions()
                                        .subscribersByAddress(node, JULIET.toString(), NOW, 10)))
                .extracting(Subscription::jid)
                .containsExactly(ROMEO);
    }

    @Test
    default void whoIsBannedOrLateOrEndedIsNoSubscriber() {
        Node node = node("n");
        subscription(node, JULIET, SubscriptionOptions.STANDARD);
        subscription(
                node,
                Jid.parse("nurse@example.org"),
                SubscriptionOptions.STANDARD.with(
                        SubscriptionSettings.EXPIRE, "2026-06-01T12:00:00Z"));
        Subscription stays = subscription(node, ROMEO, SubscriptionOptions.STANDARD);
        store().write(books -> {
            books.affiliations().set(node, JULIET, Affiliation.OUTCAST);
            return true;
        });

        assertThat(all(books -> books.subscriptions().subscribers(node, 0, NOW, 10)))
                .containsExactly(stays);
        assertThat(
                        all(books ->
                                books.subscriptions()
                                        .subscribers(node, 0, NOW.minusSeconds(1), 10)))
                .isEmpty();
        assertThat(all(books -> books.subscriptions().ended(NOW, 10))).hasSize(1);
    }

    @Test
    default void ofADigestEachItemComesOnceAndOneAloneTakesIt() {
        Node node = node("n");
        Subscription subscription = subscription(node, JULIET, SubscriptionOptions.STANDARD);
        store().write(books -> {
            books.digests().add(subscription, "a", "<a1/>", NOW);
            books.digests().add(subscription, "b", "<b/>", NOW.plusMillis(1));
            books.digests().add(subscription, "a", "<a2/>", NOW.plusMillis(2));
            books.digests().schedule(subscription, NOW, Duration.ofSeconds(10));
            books.digests().schedule(subscription, NOW, Duration.ofSeconds(99));
            return true;
        });
        Instant due = NOW.plusSeconds(10);

        assertThat(one(books -> books.digests().next())).contains(due);
        assertThat(all(books -> books.digests().due(due.minusMillis(1), 5))).isEmpty();
        assertThat(all(books -> books.digests().due(due, 5))).containsExactly(subscription.id());
        assertThat(taken(books -> books.digests().take(subscription.id(), due)))
                .containsExactly("<b/>", "<a2/>");
        assertThat(taken(books -> books.digests().take(subscription.id(), due))).isEmpty();
        assertThat(one(books -> books.digests().next())).isEmpty();
    }

    @Test
    default void aDigestHoldsSoMuchAtMost() {
        Node node = node("n");
        Subscription subscription = subscription(node, JULIET, SubscriptionOptions.STANDARD);
        store().write(books -> {
            for (int i = 0; i < 300; i++) {
                books.digests().add(subscription, "i" + i, "<i" + i + "/>", NOW.plusMillis(i));
            }
            books.digests().schedule(subscription, NOW, Duration.ZERO);
            return true;
        });

        List<String> taken =
                store().write(books -> books.digests().take(subscription.id(), NOW.plusSeconds(1)));

        assertThat(taken).hasSize(250).startsWith("<i50/>").endsWith("<i299/>");
    }

    @Test
    default void whatFailsChangesNothing() {
        Node node = node("n");

        assertThatThrownBy(() ->
                        store().write(books -> {
                            books.affiliations().set(node, JULIET, Affiliation.OWNER);
                            throw new IllegalStateException("no");
                        }))
                .hasMessageContaining("no");

        Affiliation kept = store().read(books -> books.affiliations().of(node, JULIET));
        assertThat(kept).isEqualTo(Affiliation.NONE);
    }
}
