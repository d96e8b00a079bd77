package org.libervia.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.Signal;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.PubsubEvent;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.domain.social.PubsubItem;
import org.libervia.domain.social.PubsubPage;
import org.libervia.domain.social.PubsubSubscription;

/** A pubsub service in memory, which emits an event for each item: its nodes are one account's. */
public final class TrialPubsub implements PubsubFacet {
    public static final Jid OWN = Jid.parse("libervia@example.org");

    private final Map<String, List<PubsubItem>> nodes = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Consumer<Signal> signals;

    public TrialPubsub(Consumer<Signal> signals) {
        this.signals = signals;
    }

    @Override
    public PubsubPage items(
            String profile,
            @Nullable Jid service,
            String node,
            List<String> wanted,
            @Nullable Page page,
            ItemOrder order) {
        List<PubsubItem> all = nodes.get(node);
        if (all == null) {
            throw new LiberviaException(Problem.NOT_FOUND, "There is no node " + node + ".");
        }
        int max = page == null ? 10 : page.max();
        String before = page == null || page.before() == null ? "" : page.before();
        List<PubsubItem> older =
                all.stream()
                        .filter(item ->
                                before.isEmpty()
                                        || Integer.parseInt(item.id()) < Integer.parseInt(before))
                        .toList();
        List<PubsubItem> shown =
                new ArrayList<>(older.subList(Math.max(0, older.size() - max), older.size()));
        String more = older.size() > max ? shown.getFirst().id() : null;
        String newer = before.isEmpty() ? null : shown.getLast().id();
        return new PubsubPage(
                new NodeRef(OWN, node),
                shown.reversed(),
                more,
                newer,
                new PageInfo(null, null, null, all.size(), more == null, true));
    }

    @Override
    public String publishFields(
            String profile,
            @Nullable Jid service,
            String node,
            @Nullable String id,
            String name,
            String namespace,
            Map<String, String> fields,
            Map<String, String> options) {
        String made = Integer.toString(ids.incrementAndGet());
        nodes.computeIfAbsent(node, fresh -> new CopyOnWriteArrayList<>())
                .add(new PubsubItem(made, null, null, fields));
        signals.accept(
                new PubsubEvent(
                        profile, OWN, node, PubsubEvent.Kind.PUBLISHED, List.of(made), List.of()));
        return made;
    }

    @Override
    public PubsubSubscription subscribe(String profile, @Nullable Jid service, String node) {
        throw new LiberviaException(Problem.MISSING_FEATURE, "Events come by themselves here.");
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("no page of these tests asks for this");
    }

    @Override
    public String publish(
            String profile,
            @Nullable Jid service,
            String node,
            @Nullable String id,
            String payload,
            Map<String, String> options) {
        throw notHere();
    }

    @Override
    public void retract(
            String profile,
            @Nullable Jid service,
            String node,
            List<String> retracted,
            boolean notify) {
        throw notHere();
    }

    @Override
    public String createNode(
            String profile,
            @Nullable Jid service,
            @Nullable String node,
            Map<String, String> options) {
        throw notHere();
    }

    @Override
    public void deleteNode(String profile, @Nullable Jid service, String node) {
        throw notHere();
    }

    @Override
    public void purgeNode(String profile, @Nullable Jid service, String node) {
        throw notHere();
    }

    @Override
    public Map<String, String> configuration(String profile, @Nullable Jid service, String node) {
        throw notHere();
    }

    @Override
    public void configure(
            String profile, @Nullable Jid service, String node, Map<String, String> options) {
        throw notHere();
    }

    @Override
    public Map<String, String> affiliations(String profile, @Nullable Jid service, String node) {
        throw notHere();
    }

    @Override
    public void setAffiliations(
            String profile, @Nullable Jid service, String node, Map<String, String> affiliations) {
        throw notHere();
    }

    @Override
    public Map<String, String> ownAffiliations(String profile, @Nullable Jid service) {
        throw notHere();
    }

    @Override
    public void unsubscribe(String profile, @Nullable Jid service, String node) {
        throw notHere();
    }

    @Override
    public List<PubsubSubscription> subscriptions(
            String profile, @Nullable Jid service, @Nullable String node) {
        throw notHere();
    }
}
