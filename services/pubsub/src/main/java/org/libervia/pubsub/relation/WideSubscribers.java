package org.libervia.pubsub.relation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Hearing;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.RelationTable.Step;

/**
 * Those who hear of a node because they are subscribed to one that it is below, or links
 * (XEP-0497). They are looked for from the node upwards; who is subscribed more than once is found
 * once.
 */
public final class WideSubscribers {
    private final Node node;
    private final List<Step> way;
    private final Matter matter;
    private final boolean linking;
    private final List<Source> sources;

    /**
     * A node whose subscribers may hear of it.
     *
     * @param levels how many levels the node is below it
     */
    private record Source(Node node, int levels) {}

    /** Where to go on: which source, and after which of its subscriptions. */
    public record Place(int source, long after) {

        /** The beginning: those of the node itself hear of its items anyway. */
        public static Place start(Matter matter) {
            return new Place(matter == Matter.META_DATA ? 0 : 1, 0);
        }
    }

    /**
     * Some of them.
     *
     * @param next where the next begin, or null when there are no more
     */
    public record Some(List<Subscription> subscriptions, @Nullable Place next) {
        public static final Some NONE = new Some(List.of(), null);

        public Some {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    /**
     * Those of the first node of a way.
     *
     * @param former the way that it had before, or none
     */
    public WideSubscribers(List<Step> way, List<Step> former, Matter matter) {
        this.node = way.getFirst().node();
        this.way = List.copyOf(way);
        this.matter = matter;
        this.linking =
                way.getFirst().linking() || (!former.isEmpty() && former.getFirst().linking());
        Map<Long, Source> found = new HashMap<>();
        List<Source> ordered = new ArrayList<>();
        for (List<Step> each : List.of(way, former)) {
            for (Source source : sources(each)) {
                if (found.putIfAbsent(source.node().id(), source) == null) {
                    ordered.add(source);
                }
            }
        }
        this.sources = ordered;
    }

    /** The nodes of a way: what the first links, and what it is below, but not what that links. */
    private static List<Source> sources(List<Step> way) {
        List<Source> sources = new ArrayList<>();
        int levels = 0;
        for (int i = 0; i < way.size(); i++) {
            boolean linked = i > 0 && way.get(i - 1).linking();
            levels += i > 0 && !linked ? 1 : 0;
            if (!linked || levels == 0) {
                sources.add(new Source(way.get(i).node(), levels));
            }
        }
        return sources;
    }

    /** Some of those that were subscribed at a moment, and may read the node. */
    public Some some(Books books, Access access, Place from, Instant at, int limit) {
        for (int i = from.source(); i < sources.size(); i++) {
            Source source = sources.get(i);
            List<Subscription> page =
                    books.wide()
                            .of(source.node(), i == from.source() ? from.after() : 0, at, limit);
            if (!page.isEmpty()) {
                Place next =
                        page.size() == limit
                                ? new Place(i, page.getLast().id())
                                : i + 1 == sources.size() ? null : new Place(i + 1, 0);
                return new Some(chosen(books, access, i, page, at), next);
            }
        }
        return Some.NONE;
    }

    private List<Subscription> chosen(
            Books books, Access access, int at, List<Subscription> page, Instant moment) {
        List<Subscription> wanted =
                page.stream().filter(one -> isWanted(one, sources.get(at))).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Jid> jids = wanted.stream().map(Subscription::jid).toList();
        Map<Jid, List<Subscription>> others = others(books, at, jids, moment);
        Set<Jid> allowed = new Hearing(books, access).whole(way, jids);
        return wanted.stream()
                .filter(one ->
                        allowed.contains(one.jid().bare())
                                && others.getOrDefault(one.jid(), List.of()).stream()
                                        .allMatch(other -> isFirst(one, other)))
                .toList();
    }

    /** Of two subscriptions of one address, that to the nearer node counts, then the older. */
    private static boolean isFirst(Subscription one, Subscription other) {
        return one.nodeId() == other.nodeId() && one.id() <= other.id();
    }

    /** The subscriptions by which some hear of it, of those to nodes that are as near. */
    private Map<Jid, List<Subscription>> others(
            Books books, int at, List<Jid> jids, Instant moment) {
        Map<Long, Source> near = new HashMap<>();
        sources.subList(0, at + 1).forEach(source -> near.put(source.node().id(), source));
        return books.wide().all(near.keySet(), jids, moment).stream()
                .filter(one -> {
                    Source source = near.get(one.nodeId());
                    return source != null && isWanted(one, source);
                })
                .collect(Collectors.groupingBy(Subscription::jid));
    }

    private boolean isWanted(Subscription subscription, Source source) {
        if (!subscription.options().is(SubscriptionSettings.DELIVER)) {
            return false;
        }
        return source.node().id() == node.id()
                ? matter.isWanted(subscription.options().reach())
                : matter.isWantedBelow(subscription.options().reach(), linking, source.levels());
    }
}
