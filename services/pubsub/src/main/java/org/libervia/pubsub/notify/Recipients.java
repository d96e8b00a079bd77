package org.libervia.pubsub.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.store.PubSubStore;

/**
 * The subscribers of a node, an address at a time: who has several subscriptions is told once
 * (XEP-0060 §6.1.6). They are read some at a time.
 */
final class Recipients {
    private static final int AT_ONCE = 500;

    private Recipients() {}

    /**
     * Goes through them.
     *
     * @param each takes some of them; those of one address come together
     */
    static void forEach(
            PubSubStore store, Node node, Instant at, Consumer<List<Subscription>> each) {
        if (node.size().several()) {
            inOrderOfAddresses(store, node, at, each);
        } else {
            inOrderOfNumbers(store, node, at, each);
        }
    }

    private static void inOrderOfNumbers(
            PubSubStore store, Node node, Instant at, Consumer<List<Subscription>> each) {
        long after = 0;
        List<Subscription> some;
        do {
            long from = after;
            some = store.read(books -> books.subscriptions().subscribers(node, from, at, AT_ONCE));
            each.accept(some);
            after = some.isEmpty() ? after : some.getLast().id();
        } while (some.size() == AT_ONCE);
    }

    /** The last address of a page may have more subscriptions: it is the first of the next page. */
    private static void inOrderOfAddresses(
            PubSubStore store, Node node, Instant at, Consumer<List<Subscription>> each) {
        String after = "";
        List<Subscription> some;
        do {
            String from = after;
            some =
                    store.read(books ->
                            books.subscriptions().subscribersByAddress(node, from, at, AT_ONCE));
            Jid last = some.isEmpty() ? null : some.getLast().jid();
            List<Subscription> whole =
                    some.size() < AT_ONCE
                            ? some
                            : some.stream().filter(one -> !one.jid().equals(last)).toList();
            each.accept(whole);
            after = whole.isEmpty() ? after : whole.getLast().jid().toString();
        } while (some.size() == AT_ONCE);
    }

    /** Subscriptions, those of one address together. */
    static List<List<Subscription>> byAddress(List<Subscription> subscriptions) {
        List<List<Subscription>> groups = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            if (groups.isEmpty() || !groups.getLast().getFirst().jid().equals(subscription.jid())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(subscription);
        }
        return groups;
    }
}
