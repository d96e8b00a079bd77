package org.libervia.pubsub.notify;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Hearing;
import org.libervia.pubsub.access.Ways;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xep.delay.Delay;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/** Tells those whom it concerns what happened. Subscribers are read some at a time. */
public final class Notifier {
    private static final int AT_ONCE = 500;
    private static final String ADDRESSES = "http://jabber.org/protocol/address";

    private final PubSubStore store;
    private final Function<Books, Access> doors;
    private final Postman postman;

    /**
     * Tells.
     *
     * @param doors says who may do what, in one transaction
     */
    public Notifier(PubSubStore store, Function<Books, Access> doors, Postman postman) {
        this.store = store;
        this.doors = doors;
        this.postman = postman;
    }

    /** Tells one thing. */
    public void tell(Announcement announcement) {
        Node node = announcement.node();
        switch (announcement) {
            case Announcement.Published published -> published(published);
            case Announcement.Retracted retracted ->
                    subscribers(
                            node,
                            retracted.at(),
                            fixed(node, Events.retracted(node, retracted.items())));
            case Announcement.Purged purged ->
                    subscribers(node, purged.at(), fixed(node, Events.purged(node)));
            case Announcement.Configured configured ->
                    subscribers(node, configured.at(), fixed(node, Events.configured(node)));
            case Announcement.Deleted deleted -> deleted(deleted);
            case Announcement.LastItem last -> last(last);
            case Announcement.SubscriptionChanged change ->
                    change.to().forEach(to -> send(node, to, Events.subscription(change)));
            case Announcement.AffiliationChanged change ->
                    send(node, change.entity(), Events.affiliation(change));
            case Announcement.ApprovalAsked asked -> {
                String subscriber = asked.subscription().jid().toString();
                asked.owners().forEach(to -> send(node, to, Events.approval(node, subscriber)));
            }
        }
    }

    private void send(Node node, Jid to, XmlElement content) {
        postman.send(
                node.address().account(), message(Message.Type.NORMAL, to).child(content).build());
    }

    private static XmlElement.Builder message(Message.Type type, Jid to) {
        return Message.builder(type, to).attribute("id", UUID.randomUUID());
    }

    private static Message.Type type(Node node) {
        return node.config().text(NodeSettings.NOTIFICATION_TYPE).equals("normal")
                ? Message.Type.NORMAL
                : Message.Type.HEADLINE;
    }

    private Function<Subscription, @Nullable XmlElement> fixed(Node node, XmlElement event) {
        return subscription -> message(type(node), subscription.jid()).child(event).build();
    }

    /** Sends what is made for each subscriber, or nothing to those for whom it is null. */
    private void subscribers(
            Node node, Instant at, Function<Subscription, @Nullable XmlElement> writer) {
        if (!node.config().is(NodeSettings.DELIVER_NOTIFICATIONS)) {
            return;
        }
        long after = 0;
        List<Subscription> some;
        do {
            long from = after;
            some = store.read(books -> books.subscriptions().subscribers(node, from, at, AT_ONCE));
            for (Subscription subscription : allowed(node, some)) {
                deliver(node, subscription, writer);
            }
            after = some.isEmpty() ? after : some.getLast().id();
        } while (some.size() == AT_ONCE);
    }

    /** Those of some subscriptions whose owners may read all that the node is below. */
    private List<Subscription> allowed(Node node, List<Subscription> some) {
        if (!node.config().isRelated() || some.isEmpty()) {
            return some;
        }
        Set<Jid> allowed =
                store.read(books ->
                        Ways.of(books, node, some.getFirst().jid())
                                .map(way ->
                                        new Hearing(books, doors.apply(books))
                                                .above(
                                                        way,
                                                        some.stream()
                                                                .map(Subscription::jid)
                                                                .toList()))
                                .orElse(Set.of()));
        return some.stream()
                .filter(subscription -> allowed.contains(subscription.jid().bare()))
                .toList();
    }

    private void deliver(
            Node node,
            Subscription subscription,
            Function<Subscription, @Nullable XmlElement> writer) {
        if (!subscription.options().is(SubscriptionSettings.DELIVER)) {
            return;
        }
        XmlElement message = writer.apply(subscription);
        if (message != null) {
            postman.send(node.address().account(), message);
        }
    }

    private void deleted(Announcement.Deleted deleted) {
        if (deleted.node().config().is(NodeSettings.DELIVER_NOTIFICATIONS)) {
            XmlElement event = Events.deleted(deleted.node(), deleted.uri());
            var writer = fixed(deleted.node(), event);
            deleted.subscribers()
                    .forEach(subscription -> deliver(deleted.node(), subscription, writer));
        }
    }

    private void published(Announcement.Published published) {
        Node node = published.node();
        Audience audience = new Audience(store, node, published.items());
        XmlElement replies = replies(node, published.items());
        XmlElement open = Events.published(node, audience.forAll());
        subscribers(
                node,
                published.at(),
                subscription -> {
                    if (audience.isForAll()) {
                        return item(node, subscription, open, published.items(), replies).build();
                    }
                    List<StoredItem> heard = audience.heard(subscription.jid().bare());
                    XmlElement event = Events.published(node, heard);
                    return heard.isEmpty()
                            ? null
                            : item(node, subscription, event, heard, replies).build();
                });
    }

    private XmlElement.Builder item(
            Node node,
            Subscription subscription,
            XmlElement event,
            List<StoredItem> items,
            @Nullable XmlElement replies) {
        XmlElement.Builder message = message(type(node), subscription.jid());
        if (subscription.options().is(SubscriptionSettings.INCLUDE_BODY)) {
            message.child(XmlElement.ofText("body", Stanza.CLIENT, Bodies.of(node, items)));
        }
        message.child(event);
        if (replies != null) {
            message.child(replies);
        }
        return message;
    }

    /** Where answers to an item are to go (XEP-0033), if the node says so. */
    private @Nullable XmlElement replies(Node node, List<StoredItem> items) {
        List<String> to =
                switch (node.config().text(NodeSettings.ITEM_REPLY)) {
                    case "owner" ->
                            store
                                    .read(books ->
                                            books.affiliations()
                                                    .with(node, Affiliation.OWNER, AT_ONCE))
                                    .stream()
                                    .map(Jid::toString)
                                    .toList();
                    case "publisher" ->
                            items.stream().map(StoredItem::publisher).distinct().toList();
                    default -> List.of();
                };
        if (to.isEmpty()) {
            return null;
        }
        XmlElement.Builder addresses = XmlElement.builder("addresses", ADDRESSES);
        for (String jid : to) {
            addresses.child(
                    XmlElement.builder("address", ADDRESSES)
                            .attribute("type", "replyto")
                            .attribute("jid", jid)
                            .build());
        }
        return addresses.build();
    }

    private void last(Announcement.LastItem last) {
        Node node = last.node();
        if (!node.config().is(NodeSettings.DELIVER_NOTIFICATIONS)) {
            return;
        }
        List<StoredItem> items =
                new Audience(store, node, List.of(last.item()))
                        .seen(last.subscription().jid().bare());
        if (items.isEmpty() || allowed(node, List.of(last.subscription())).isEmpty()) {
            return;
        }
        deliver(
                node,
                last.subscription(),
                subscription ->
                        item(
                                        node,
                                        subscription,
                                        Events.published(node, items),
                                        items,
                                        replies(node, items))
                                .child(new Delay(last.item().updated(), null, null).write())
                                .build());
    }
}
