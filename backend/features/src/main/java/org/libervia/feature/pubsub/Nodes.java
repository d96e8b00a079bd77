package org.libervia.feature.pubsub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.NodeRef;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.pubsub.Affiliation;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.PubSub;
import org.libervia.xep.pubsub.PubSubOwner;
import org.libervia.xep.pubsub.Subscribing;
import org.libervia.xep.pubsub.Subscription;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Nodes of any service, for other features. Every method asks the network and waits; what the
 * service refuses is a {@link org.libervia.xmpp.StanzaErrorException}.
 */
public final class Nodes {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    Nodes() {}

    /** The service that is meant, our own account when none is named. */
    public Jid service(Session session, @Nullable Jid named) {
        return named == null ? session.jid().bare() : named;
    }

    /** A page of items; without pages or orders at the service, what stands for it. */
    public Listing<Item> page(Session session, NodeRef place, Page page, ItemOrder order) {
        return Reading.page(session, place.service(), place.node(), page, order);
    }

    /** The newest items, some hundreds at most, to look for something in; the oldest first. */
    public List<Item> newest(Session session, NodeRef place, ItemOrder order) {
        return Reading.newest(session, place.service(), place.node(), order);
    }

    /** Items by their ids, in this order, as far as they are there. */
    public List<Item> named(Session session, NodeRef place, List<String> ids) {
        return Reading.named(session, place.service(), place.node(), ids);
    }

    /**
     * Publishes an item (§7.1).
     *
     * @param options what the node must be like, none for nothing in particular
     * @return its id
     */
    public String publish(Session session, NodeRef place, Item item, Map<String, String> options) {
        PubSub.Publish question =
                new PubSub.Publish(
                        place.node(),
                        List.of(item),
                        NodeForms.form(PubSub.PUBLISH_OPTIONS, options));
        Iq answer = set(session, place.service(), question.write());
        return answer.payload()
                .map(PubSub::read)
                .filter(PubSub.Publish.class::isInstance)
                .map(PubSub.Publish.class::cast)
                .flatMap(published -> published.items().stream().findFirst())
                .map(Item::id)
                .or(() -> Optional.ofNullable(item.id()))
                .orElseThrow(() ->
                        new XmppException(
                                Problem.REMOTE,
                                place.service() + " published it and did not say under which id."));
    }

    /** Takes items back, one after the other (§7.2): some services take only the first of many. */
    public void retract(Session session, NodeRef place, List<String> ids, boolean announced) {
        for (String id : ids) {
            set(
                    session,
                    place.service(),
                    new PubSub.Retract(place.node(), List.of(Item.named(id)), announced).write());
        }
    }

    /** Makes a node (§8.1); returns its name. */
    public String create(
            Session session, Jid service, @Nullable String node, Map<String, String> options) {
        DataForm form = NodeForms.form(PubSubOwner.CONFIGURATION, options);
        return set(session, service, new PubSub.Create(node, form).write())
                .payload()
                .map(PubSub::read)
                .map(PubSub::node)
                .or(() -> Optional.ofNullable(node))
                .orElseThrow(() ->
                        new XmppException(
                                Problem.REMOTE,
                                service + " made a node and did not say its name."));
    }

    public void delete(Session session, NodeRef place) {
        set(session, place.service(), new PubSubOwner.Delete(place.node(), null).write());
    }

    public void purge(Session session, NodeRef place) {
        set(session, place.service(), new PubSubOwner.Purge(place.node()).write());
    }

    /** How a node is set up, names without prefix (§8.2). */
    public Map<String, String> configuration(Session session, NodeRef place) {
        PubSubOwner question = new PubSubOwner.Configure(place.node(), null);
        return get(session, place.service(), question.write())
                .payload()
                .map(PubSubOwner::read)
                .filter(PubSubOwner.Configure.class::isInstance)
                .map(answer -> ((PubSubOwner.Configure) answer).form())
                .map(NodeForms::options)
                .orElse(Map.of());
    }

    /** Sets a node up otherwise in these respects (§8.2.4). */
    public void configure(Session session, NodeRef place, Map<String, String> options) {
        DataForm form = NodeForms.form(PubSubOwner.CONFIGURATION, options);
        if (form != null) {
            set(session, place.service(), new PubSubOwner.Configure(place.node(), form).write());
        }
    }

    List<Affiliation> affiliations(Session session, NodeRef place) {
        PubSubOwner question = new PubSubOwner.Affiliations(place.node(), List.of());
        return get(session, place.service(), question.write())
                .payload()
                .map(PubSubOwner::read)
                .filter(PubSubOwner.Affiliations.class::isInstance)
                .map(answer -> ((PubSubOwner.Affiliations) answer).affiliations())
                .orElse(List.of());
    }

    void setAffiliations(Session session, NodeRef place, List<Affiliation> affiliations) {
        set(
                session,
                place.service(),
                new PubSubOwner.Affiliations(place.node(), affiliations).write());
    }

    List<Affiliation> ownAffiliations(Session session, Jid service) {
        return get(session, service, new Subscribing.Affiliations(null, List.of()).write())
                .payload()
                .map(PubSub::read)
                .filter(Subscribing.Affiliations.class::isInstance)
                .map(answer -> ((Subscribing.Affiliations) answer).affiliations())
                .orElse(List.of());
    }

    /** Asks to be told of what happens to a node (§6.1). */
    public Subscription subscribe(Session session, NodeRef place) {
        Jid own = session.jid().bare();
        return set(
                        session,
                        place.service(),
                        new Subscribing.Subscribe(place.node(), own, null).write())
                .payload()
                .map(PubSub::read)
                .filter(Subscribing.Subscribed.class::isInstance)
                .map(answer -> ((Subscribing.Subscribed) answer).subscription())
                .orElse(new Subscription(place.node(), own, "subscribed", null, null));
    }

    public void unsubscribe(Session session, NodeRef place) {
        set(
                session,
                place.service(),
                new Subscribing.Unsubscribe(place.node(), session.jid().bare(), null).write());
    }

    /** Our subscriptions at a service, to one node or to all (§5.6). */
    List<Subscription> subscriptions(Session session, Jid service, @Nullable String node) {
        List<Subscription> all = new ArrayList<>();
        get(session, service, new Subscribing.Subscriptions(node, List.of()).write())
                .payload()
                .map(PubSub::read)
                .filter(Subscribing.Subscriptions.class::isInstance)
                .map(Subscribing.Subscriptions.class::cast)
                .ifPresent(answer ->
                        answer.subscriptions().forEach(one -> all.add(named(one, answer.node()))));
        return all;
    }

    private static Subscription named(Subscription subscription, @Nullable String node) {
        return subscription.node() != null
                ? subscription
                : new Subscription(
                        Objects.requireNonNullElse(node, ""),
                        subscription.jid(),
                        subscription.state(),
                        subscription.id(),
                        subscription.expiry());
    }

    private static Iq get(Session session, Jid service, XmlElement question) {
        return session.stream().ask(Iq.get(service, question), DEADLINE);
    }

    private static Iq set(Session session, Jid service, XmlElement question) {
        return session.stream().ask(Iq.set(service, question), DEADLINE);
    }

    /** The exception for a name that no node can have. */
    static LiberviaException bad(String message) {
        return new LiberviaException(Problem.BAD_ARGUMENT, message);
    }
}
