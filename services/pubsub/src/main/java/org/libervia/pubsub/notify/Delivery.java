package org.libervia.pubsub.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.online.OnlineResource;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;

/**
 * To which addresses something goes of those who are subscribed: to the resources that want it
 * where these are known, for personal nodes (XEP-0163 §4.3.2), and to those who are online, or
 * whose availability is one of some, where a node or a subscriber says so (XEP-0060 §12.4,
 * §16.4.2).
 */
final class Delivery {
    private final boolean personal;
    private final boolean onlineOnly;
    private final Set<Jid> subscribed;
    private final Map<Jid, List<OnlineResource>> wanting;
    private final Instant at;
    private final Map<Jid, List<OnlineResource>> online;

    private Delivery(Books books, Node node, List<Subscription> some, Instant at) {
        this.at = at;
        this.personal = node.address().isPersonal();
        this.onlineOnly = node.config().is(NodeSettings.PRESENCE_BASED_DELIVERY);
        this.subscribed =
                some.stream().map(Subscription::jid).collect(Collectors.toCollection(HashSet::new));
        Set<Jid> bares = some.stream().map(s -> s.jid().bare()).collect(Collectors.toSet());
        this.wanting =
                personal
                        ? books.audiences().wanting(node.name(), bares).stream()
                                .collect(Collectors.groupingBy(one -> one.jid().bare()))
                        : Map.of();
        this.online = isFiltered(node, some) ? books.presences().ofBares(bares) : Map.of();
    }

    private static boolean isFiltered(Node node, List<Subscription> some) {
        return node.config().is(NodeSettings.PRESENCE_BASED_DELIVERY)
                || some.stream().anyMatch(subscription -> !shows(subscription).isEmpty());
    }

    private static List<String> shows(Subscription subscription) {
        return subscription.options().values(SubscriptionSettings.SHOW_VALUES);
    }

    /**
     * The subscriptions with the addresses at which something is delivered; those of one address
     * together.
     *
     * @param at when it happened; who came later was sent the last item instead
     */
    static List<Subscription> of(
            PubSubStore store, Node node, List<Subscription> some, Instant at) {
        if (!node.address().isPersonal() && !isFiltered(node, some)) {
            return some;
        }
        return store.read(books -> {
            Delivery delivery = new Delivery(books, node, some, at);
            List<Subscription> targets = new ArrayList<>();
            for (Subscription subscription : some) {
                delivery.addresses(subscription)
                        .forEach(address -> targets.add(subscription.to(address)));
            }
            targets.sort(Comparator.comparing(Subscription::jid));
            return targets;
        });
    }

    private List<Jid> addresses(Subscription subscription) {
        Jid jid = subscription.jid();
        List<String> shows = shows(subscription);
        List<OnlineResource> there =
                online.getOrDefault(jid.bare(), List.of()).stream()
                        .filter(resource -> jid.isBare() || resource.jid().equals(jid))
                        .toList();
        if (onlineOnly && there.isEmpty()) {
            return List.of();
        }
        List<OnlineResource> wanted = interested(jid);
        List<Jid> interested =
                wanted.stream()
                        .filter(resource -> !resource.since().isAfter(at))
                        .map(OnlineResource::jid)
                        .toList();
        if (shows.isEmpty()) {
            return wanted.isEmpty() ? List.of(jid) : interested;
        }
        return there.stream()
                .filter(resource -> shows.contains(resource.show()))
                .map(OnlineResource::jid)
                .filter(address -> wanted.isEmpty() || interested.contains(address))
                .filter(address -> address.equals(jid) || !subscribed.contains(address))
                .toList();
    }

    /** The resources that want what goes to a bare address; those subscribed themselves apart. */
    private List<OnlineResource> interested(Jid jid) {
        return personal && jid.isBare() && !jid.local().isEmpty()
                ? wanting.getOrDefault(jid, List.of()).stream()
                        .filter(resource -> !subscribed.contains(resource.jid()))
                        .toList()
                : List.of();
    }
}
