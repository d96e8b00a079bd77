package org.libervia.cli.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.domain.social.PubsubItem;
import org.libervia.domain.social.PubsubPage;
import org.libervia.domain.social.PubsubSubscription;

/** Nodes in memory, of one service; what was asked is written down. */
public final class MemoryPubsub implements PubsubFacet {
    private static final Jid ALICE = Jid.parse("alice@example.org");

    public final List<String> calls = new ArrayList<>();
    private final Map<String, Map<String, PubsubItem>> nodes = new LinkedHashMap<>();

    private Map<String, PubsubItem> node(String node) {
        return nodes.computeIfAbsent(node, _ -> new LinkedHashMap<>());
    }

    @Override
    public PubsubPage items(
            String profile,
            @Nullable Jid service,
            String node,
            List<String> ids,
            @Nullable Page page,
            ItemOrder order) {
        calls.add("items " + service + " " + node + " " + ids + " " + page + " " + order);
        List<PubsubItem> items =
                node(node).values().stream()
                        .filter(item -> ids.isEmpty() || ids.contains(item.id()))
                        .toList();
        return new PubsubPage(
                new NodeRef(ALICE, node),
                items,
                null,
                null,
                new PageInfo(null, null, null, null, true, true));
    }

    @Override
    public String publish(
            String profile,
            @Nullable Jid service,
            String node,
            @Nullable String id,
            String payload,
            Map<String, String> options) {
        calls.add("publish " + service + " " + node + " " + options);
        String name = id == null ? "i" + calls.size() : id;
        node(node).put(name, new PubsubItem(name, "alice@example.org", payload.strip(), Map.of()));
        return name;
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
        return publish(profile, service, node, id, "<" + name + "/>", options);
    }

    @Override
    public void retract(
            String profile, @Nullable Jid service, String node, List<String> ids, boolean notify) {
        calls.add("retract " + node + " " + ids + " " + notify);
        ids.forEach(node(node)::remove);
    }

    @Override
    public String createNode(
            String profile,
            @Nullable Jid service,
            @Nullable String node,
            Map<String, String> options) {
        calls.add("create " + node + " " + options);
        return node == null ? "made" : node;
    }

    @Override
    public void deleteNode(String profile, @Nullable Jid service, String node) {
        calls.add("delete " + node);
    }

    @Override
    public void purgeNode(String profile, @Nullable Jid service, String node) {
        calls.add("purge " + node);
    }

    @Override
    public Map<String, String> configuration(String profile, @Nullable Jid service, String node) {
        return Map.of("access_model", "open");
    }

    @Override
    public void configure(
            String profile, @Nullable Jid service, String node, Map<String, String> options) {
        calls.add("configure " + node + " " + options);
    }

    @Override
    public Map<String, String> affiliations(String profile, @Nullable Jid service, String node) {
        return Map.of("alice@example.org", "owner");
    }

    @Override
    public void setAffiliations(
            String profile, @Nullable Jid service, String node, Map<String, String> affiliations) {
        calls.add("affiliations " + node + " " + affiliations);
    }

    @Override
    public Map<String, String> ownAffiliations(String profile, @Nullable Jid service) {
        return Map.of("n", "publisher");
    }

    @Override
    public PubsubSubscription subscribe(String profile, @Nullable Jid service, String node) {
        calls.add("subscribe " + node);
        return new PubsubSubscription(ALICE, node, ALICE, "pending", null);
    }

    @Override
    public void unsubscribe(String profile, @Nullable Jid service, String node) {
        calls.add("unsubscribe " + node);
    }

    @Override
    public List<PubsubSubscription> subscriptions(
            String profile, @Nullable Jid service, @Nullable String node) {
        return List.of(new PubsubSubscription(ALICE, "n", ALICE, "subscribed", null));
    }
}
