package org.libervia.feature.pubsub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.social.ItemOrder;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.PubSub;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;
import org.libervia.xmpp.stanza.Iq;

/**
 * Reads items. Services that know pages (XEP-0059) and orders (XEP-0413) are asked for them; those
 * that don't are asked for the newest, and the page is taken out of these. Which it is shows in the
 * answer: a service that knows pages says which one came, and passes over {@code max_items}
 * (XEP-0303 §3).
 */
final class Reading {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** How many items a service that knows no pages is asked for when they are looked through. */
    private static final long MOST = 1_000;

    private static final int LOOKED_THROUGH = 500;
    private static final int STEP = 100;

    private Reading() {}

    /** Items by their ids, in this order; those that are not there are left out. */
    static List<Item> named(Session session, Jid service, String node, List<String> ids) {
        PubSub question = new PubSub.Items(node, null, ids.stream().map(Item::named).toList());
        Map<String, Item> found = new LinkedHashMap<>();
        for (Item item : ask(session, service, question).items()) {
            found.put(Objects.requireNonNullElse(item.id(), ""), item);
        }
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    static Listing<Item> page(
            Session session, Jid service, String node, Page page, ItemOrder order) {
        boolean newest = page.before() != null && page.before().isEmpty();
        PubSub.Items answer =
                ask(
                        session,
                        service,
                        new PubSub.Items(
                                node,
                                newest ? page.max() + 1L : MOST,
                                null,
                                List.of(),
                                request(page),
                                List.of(Orders.of(order))));
        if (answer.page() instanceof PageResult result) {
            return paged(answer.items(), page, result);
        }
        List<Item> items = identified(answer.items());
        boolean whole = newest ? items.size() <= page.max() : items.size() < MOST;
        return Listing.of(items, Reading::id, page, whole);
    }

    /** The newest items, as many as are looked through for something; the oldest first. */
    static List<Item> newest(Session session, Jid service, String node, ItemOrder order) {
        List<Item> all = new ArrayList<>();
        String before = "";
        while (before != null && all.size() < LOOKED_THROUGH) {
            int step = before.isEmpty() ? LOOKED_THROUGH : STEP;
            Listing<Item> part =
                    page(session, service, node, new Page(step, null, before, null), order);
            all.addAll(0, part.entries());
            before = part.entries().isEmpty() ? null : part.older();
        }
        return all;
    }

    private static PageRequest request(Page page) {
        Integer index = page.index();
        return new PageRequest(
                (long) page.max(),
                page.after(),
                page.before(),
                index == null ? null : index.longValue());
    }

    private static Listing<Item> paged(List<Item> items, Page page, PageResult result) {
        List<Item> entries = new ArrayList<>(identified(items));
        String first = result.first();
        String last = result.last();
        if (!entries.isEmpty()
                && first != null
                && !first.equals(id(entries.getFirst()))
                && first.equals(id(entries.getLast()))) {
            Collections.reverse(entries);
        }
        Integer index = number(result.index());
        Integer count = number(result.count());
        boolean backwards = page.before() != null;
        boolean full = entries.size() >= page.max();
        boolean older = index == null ? (backwards ? full : page.after() != null) : index > 0;
        boolean newer =
                (index == null || count == null)
                        ? (backwards ? !Objects.equals(page.before(), "") : full)
                        : index + entries.size() < count;
        return new Listing<>(
                entries,
                older ? first : null,
                newer ? last : null,
                new PageInfo(first, last, index, count, backwards ? !older : !newer, false));
    }

    private static @Nullable Integer number(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(Math.min(number, Integer.MAX_VALUE));
    }

    private static List<Item> identified(List<Item> items) {
        return items.stream().filter(item -> item.id() != null && !item.id().isEmpty()).toList();
    }

    static String id(Item item) {
        return Objects.requireNonNullElse(item.id(), "");
    }

    private static PubSub.Items ask(Session session, Jid service, PubSub question) {
        Iq answer = session.stream().ask(Iq.get(service, question.write()), DEADLINE);
        Optional<PubSub> read = answer.payload().map(PubSub::read);
        return read.orElse(null) instanceof PubSub.Items items
                ? items
                : new PubSub.Items(
                        Objects.requireNonNullElse(question.node(), ""), null, List.of());
    }
}
