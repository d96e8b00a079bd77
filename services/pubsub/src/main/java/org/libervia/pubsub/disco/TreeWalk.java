package org.libervia.pubsub.disco;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.store.NodeTable.Visited;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.pubsub.store.Selection;
import org.libervia.xep.extdisco.ExtendedDiscovery;

/**
 * Goes through what is below a node, and what links it (XEP-0499): of each node first its items,
 * then what links it, then its children, all by name, each with all that is its own. What who asks
 * may not know of is left out with all that hangs on it.
 */
final class TreeWalk {
    private static final int AT_ONCE = 50;

    /** So many nodes are looked at for one page. */
    private static final int MOST_SEEN = 2_000;

    private final ExtendedDiscovery wanted;
    private final WalkSource source;
    private final Desk desk;
    private final Deque<Stop> stack = new ArrayDeque<>();
    private final List<Entry> found = new ArrayList<>();
    private int seen;

    /**
     * Something that is found.
     *
     * @param who who asks, before the node
     * @param item an item of the node, or null for the node itself
     */
    record Entry(Standing who, @Nullable StoredItem item) {}

    /** What is next at a node. */
    enum Phase {
        ITEMS,
        LINKS,
        CHILDREN
    }

    /** Where the walk is in one node: the last one on the stack is gone on with first. */
    static final class Stop {
        private final @Nullable Standing who;
        private final int levels;
        private final boolean shown;
        private final boolean open;
        private Phase phase;
        private @Nullable String after;
        private final Deque<Visited> below = new ArrayDeque<>();

        /**
         * At a node, or at the home of all when {@code who} is null.
         *
         * @param levels how many levels below the beginning
         * @param shown whether its items are wanted
         * @param open whether what is below it is meant
         */
        Stop(
                @Nullable Standing who,
                int levels,
                boolean shown,
                boolean open,
                Phase phase,
                @Nullable String after) {
            this.who = who;
            this.levels = levels;
            this.shown = shown;
            this.open = open;
            this.phase = phase;
            this.after = after;
        }

        /** Goes on after something that was found before. */
        void goOn(Phase reached, @Nullable String name) {
            phase = reached;
            after = name;
        }
    }

    TreeWalk(ExtendedDiscovery wanted, WalkSource source, Desk desk, List<Stop> begin) {
        this.wanted = wanted;
        this.source = source;
        this.desk = desk;
        begin.forEach(stack::push);
    }

    /** The next so many. */
    List<Entry> next(int most) {
        while (found.size() < most && seen < MOST_SEEN && !stack.isEmpty()) {
            Stop stop = stack.element();
            switch (stop.phase) {
                case ITEMS -> items(stop, most);
                case LINKS -> below(stop, true);
                case CHILDREN -> below(stop, false);
            }
        }
        return found;
    }

    private void items(Stop stop, int most) {
        Standing who = stop.who;
        if (who == null || !wanted.items() || !stop.shown || !desk.access().mayRetrieve(who)) {
            turn(stop, Phase.LINKS);
            return;
        }
        int limit = most - found.size();
        PageQuery query =
                new PageQuery(Order.STANDARD, Selection.ALL, limit, stop.after, null, null);
        List<StoredItem> items =
                desk.books()
                        .pages()
                        .page(who.node(), query, desk.access().reader(who))
                        .map(page -> page.items())
                        .orElse(List.of());
        desk.access().view(who).of(items).forEach(item -> found.add(new Entry(who, item)));
        if (items.size() < limit) {
            turn(stop, Phase.LINKS);
        } else {
            stop.after = items.getLast().name();
        }
    }

    private static void turn(Stop stop, Phase phase) {
        stop.phase = phase;
        stop.after = null;
    }

    /** Goes on with the next of the nodes that link one, or are its children. */
    private void below(Stop stop, boolean links) {
        int levels = links ? stop.levels : stop.levels + 1;
        boolean inside = source.isHome() || stop.levels > 0;
        boolean meant =
                stop.open
                        && (links
                                ? stop.who != null && (wanted.linkedNodes() || inside)
                                : wanted.covers(levels));
        if (meant && stop.below.isEmpty()) {
            stop.below.addAll(
                    source.below(
                            stop.who == null ? null : stop.who.node(),
                            links,
                            stop.after == null ? "" : stop.after,
                            Math.min(AT_ONCE, MOST_SEEN - seen)));
        }
        Visited next = stop.below.poll();
        if (next != null) {
            seen++;
            stop.after = next.node().name();
            Standing who = source.standing(stop.who, next, links);
            if (desk.access().mayKnow(who)) {
                enter(who, levels, links, inside);
            }
        } else if (links) {
            turn(stop, Phase.CHILDREN);
        } else {
            stack.pop();
        }
    }

    private void enter(Standing who, int levels, boolean linking, boolean inside) {
        Stop stop = source.stop(wanted, who, levels, linking, inside);
        if (stop.shown && wanted.nodes()) {
            found.add(new Entry(who, null));
        }
        stack.push(stop);
    }
}
