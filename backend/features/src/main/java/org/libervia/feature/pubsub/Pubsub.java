package org.libervia.feature.pubsub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.domain.social.PubsubPage;
import org.libervia.domain.social.PubsubSubscription;
import org.libervia.xep.pubsub.Affiliation;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.Subscription;
import org.libervia.xmpp.xml.XmlElement;

/** The facet of nodes. */
final class Pubsub implements PubsubFacet {
    private static final int USUAL = 10;

    private final Backend backend;
    private final Nodes nodes;

    Pubsub(Backend backend, Nodes nodes) {
        this.backend = backend;
        this.nodes = nodes;
    }

    private NodeRef place(Session session, @Nullable Jid service, String node) {
        if (node.isEmpty()) {
            throw Nodes.bad("Say which node: its name is missing.");
        }
        return new NodeRef(nodes.service(session, service), node);
    }

    @Override
    public PubsubPage items(
            String profile,
            @Nullable Jid service,
            String node,
            List<String> ids,
            @Nullable Page page,
            ItemOrder order) {
        Session session = backend.connected(profile);
        NodeRef place = place(session, service, node);
        if (!ids.isEmpty()) {
            List<Item> items = nodes.named(session, place, ids);
            PageInfo info = new PageInfo(null, null, null, items.size(), true, true);
            return new PubsubPage(
                    place, items.stream().map(Items::shown).toList(), null, null, info);
        }
        Listing<Item> listing =
                nodes.page(session, place, page == null ? Page.last(USUAL) : page, order);
        return new PubsubPage(
                place,
                listing.newestFirst().stream().map(Items::shown).toList(),
                listing.older(),
                listing.newer(),
                listing.info());
    }

    @Override
    public String publish(
            String profile,
            @Nullable Jid service,
            String node,
            @Nullable String id,
            String payload,
            Map<String, String> options) {
        return publish(profile, service, node, id, Items.payload(payload), options);
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
        return publish(profile, service, node, id, Items.record(name, namespace, fields), options);
    }

    private String publish(
            String profile,
            @Nullable Jid service,
            String node,
            @Nullable String id,
            XmlElement payload,
            Map<String, String> options) {
        Session session = backend.connected(profile);
        return nodes.publish(session, place(session, service, node), Item.of(id, payload), options);
    }

    @Override
    public void retract(
            String profile,
            @Nullable Jid service,
            String node,
            List<String> ids,
            boolean announced) {
        Session session = backend.connected(profile);
        nodes.retract(session, place(session, service, node), ids, announced);
    }

    @Override
    public String createNode(
            String profile,
            @Nullable Jid service,
            @Nullable String node,
            Map<String, String> options) {
        Session session = backend.connected(profile);
        return nodes.create(session, nodes.service(session, service), node, options);
    }

    @Override
    public void deleteNode(String profile, @Nullable Jid service, String node) {
        Session session = backend.connected(profile);
        nodes.delete(session, place(session, service, node));
    }

    @Override
    public void purgeNode(String profile, @Nullable Jid service, String node) {
        Session session = backend.connected(profile);
        nodes.purge(session, place(session, service, node));
    }

    @Override
    public Map<String, String> configuration(String profile, @Nullable Jid service, String node) {
        Session session = backend.connected(profile);
        return nodes.configuration(session, place(session, service, node));
    }

    @Override
    public void configure(
            String profile, @Nullable Jid service, String node, Map<String, String> options) {
        Session session = backend.connected(profile);
        nodes.configure(session, place(session, service, node), options);
    }

    @Override
    public Map<String, String> affiliations(String profile, @Nullable Jid service, String node) {
        Session session = backend.connected(profile);
        Map<String, String> all = new LinkedHashMap<>();
        for (Affiliation one : nodes.affiliations(session, place(session, service, node))) {
            if (one.jid() != null) {
                all.put(one.jid().toString(), one.affiliation());
            }
        }
        return all;
    }

    @Override
    public void setAffiliations(
            String profile, @Nullable Jid service, String node, Map<String, String> affiliations) {
        Session session = backend.connected(profile);
        List<Affiliation> wanted = new ArrayList<>();
        affiliations.forEach((who, what) -> wanted.add(new Affiliation(null, jid(who), what)));
        nodes.setAffiliations(session, place(session, service, node), wanted);
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text);
        } catch (InvalidJidException wrong) {
            throw Nodes.bad("“" + text + "” is no address: " + wrong.getMessage());
        }
    }

    @Override
    public Map<String, String> ownAffiliations(String profile, @Nullable Jid service) {
        Session session = backend.connected(profile);
        Map<String, String> all = new LinkedHashMap<>();
        for (Affiliation one : nodes.ownAffiliations(session, nodes.service(session, service))) {
            if (one.node() != null) {
                all.put(one.node(), one.affiliation());
            }
        }
        return all;
    }

    @Override
    public PubsubSubscription subscribe(String profile, @Nullable Jid service, String node) {
        Session session = backend.connected(profile);
        NodeRef place = place(session, service, node);
        return shown(place.service(), nodes.subscribe(session, place));
    }

    @Override
    public void unsubscribe(String profile, @Nullable Jid service, String node) {
        Session session = backend.connected(profile);
        nodes.unsubscribe(session, place(session, service, node));
    }

    @Override
    public List<PubsubSubscription> subscriptions(
            String profile, @Nullable Jid service, @Nullable String node) {
        Session session = backend.connected(profile);
        Jid asked = nodes.service(session, service);
        return nodes.subscriptions(session, asked, node).stream()
                .map(one -> shown(asked, one))
                .toList();
    }

    private static PubsubSubscription shown(Jid service, Subscription one) {
        return new PubsubSubscription(
                service,
                Objects.requireNonNullElse(one.node(), ""),
                one.jid(),
                Objects.requireNonNullElse(one.state(), "subscribed"),
                one.id());
    }
}
