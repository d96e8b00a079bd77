package org.libervia.pubsub.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Companions;
import org.libervia.pubsub.access.Hearing;
import org.libervia.pubsub.access.Ways;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.Reach;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.event.Postman;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.relation.Matter;
import org.libervia.pubsub.relation.WideSubscribers;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.pubsub.store.RelationTable.Step;
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
    private final Digests digests;

    /**
     * Tells.
     *
     * @param doors says who may do what, in one transaction
     * @param digests takes what is to be told later
     */
    public Notifier(
            PubSubStore store, Function<Books, Access> doors, Postman postman, Digests digests) {
        this.store = store;
        this.doors = doors;
        this.postman = postman;
        this.digests = digests;
    }

    /**
     * What somebody is told.
     *
     * @param items those that it is about, for those who want a text
     * @param replies where answers are to go, or null
     * @param ofItems whether it is about items, and may come as part of a digest
     * @param whom what subscriptions to the node itself must be for
     */
    private record News(
            XmlElement event,
            List<StoredItem> items,
            @Nullable XmlElement replies,
            boolean ofItems,
            Predicate<Reach> whom) {
        static News plain(XmlElement event) {
            return new News(event, List.of(), null, false, reach -> true);
        }

        static News ofItems(
                XmlElement event, List<StoredItem> items, @Nullable XmlElement replies) {
            return new News(event, items, replies, true, Reach::items);
        }
    }

    /** Tells one thing. */
    public void tell(Announcement announcement) {
        Node node = announcement.node();
        switch (announcement) {
            case Announcement.Published published -> published(published);
            case Announcement.Retracted retracted -> retracted(retracted);
            case Announcement.Purged purged -> {
                News news = new News(Events.purged(node), List.of(), null, false, Reach::items);
                all(node, purged.at(), jid -> news);
            }
            case Announcement.Configured configured -> {
                News news =
                        new News(
                                Events.configured(node),
                                List.of(),
                                null,
                                false,
                                reach -> !reach.metaData());
                subscribers(node, configured.at(), jid -> news);
            }
            case Announcement.MetaDataChanged changed -> {
                News news = News.plain(Events.metaData(node, changed.before()));
                wide(node, changed.former(), changed.at(), Matter.META_DATA, jid -> news);
            }
            case Announcement.Deleted deleted -> deleted(deleted);
            case Announcement.LastItem last -> last(last);
            case Announcement.SubscriptionChanged change ->
                    change.to().forEach(to -> send(node, to, Events.subscription(change)));
            case Announcement.AffiliationChanged change ->
                    send(node, change.entity(), Events.affiliation(change));
            case Announcement.ApprovalAsked asked -> {
                XmlElement question = Events.approval(node, asked.subscription());
                // The answer must come back here, and not to the account.
                asked.owners()
                        .forEach(to ->
                                postman.send(
                                        null,
                                        Letters.of(Message.Type.NORMAL, to)
                                                .child(question)
                                                .build()));
            }
        }
    }

    private void send(Node node, Jid to, XmlElement content) {
        postman.send(
                node.address().account(),
                Letters.of(Message.Type.NORMAL, to).child(content).build());
    }

    /** Sends to those who hear of items, by a subscription to the node or to one above. */
    private void all(Node node, Instant at, Function<Jid, @Nullable News> heard) {
        subscribers(node, at, heard);
        if (node.config().isRelated()) {
            wide(node, List.of(), at, Matter.ITEMS, heard);
        }
    }

    /** Sends to those who hear of it by what the node is below, or links (XEP-0497). */
    private void wide(
            Node node,
            List<Step> former,
            Instant at,
            Matter matter,
            Function<Jid, @Nullable News> heard) {
        if (!node.config().is(NodeSettings.DELIVER_NOTIFICATIONS)) {
            return;
        }
        WideSubscribers.Place place = WideSubscribers.Place.start(matter);
        while (place != null) {
            WideSubscribers.Place from = place;
            WideSubscribers.Some some =
                    store.read(books ->
                            Ways.of(books, node, Ways.NOBODY)
                                    .map(way ->
                                            new WideSubscribers(way, former, matter)
                                                    .some(
                                                            books,
                                                            doors.apply(books),
                                                            from,
                                                            at,
                                                            AT_ONCE))
                                    .orElse(WideSubscribers.Some.NONE));
            List<Digests.Entry> gathered = new ArrayList<>();
            some.subscriptions().forEach(one -> deliver(node, List.of(one), heard, gathered));
            digests.keep(gathered);
            place = some.next();
        }
    }

    /** Sends what each subscriber is to hear, or nothing to those for whom it is null. */
    private void subscribers(Node node, Instant at, Function<Jid, @Nullable News> heard) {
        if (!node.config().is(NodeSettings.DELIVER_NOTIFICATIONS)) {
            return;
        }
        Recipients.forEach(
                store,
                node,
                at,
                some -> {
                    List<Digests.Entry> gathered = new ArrayList<>();
                    Recipients.byAddress(Delivery.of(store, node, allowed(node, some), at))
                            .forEach(ofOne -> deliver(node, ofOne, heard, gathered));
                    digests.keep(gathered);
                });
        if (node.address().isPersonal()) {
            List<Subscription> listeners =
                    store.read(books -> Listeners.of(books, doors.apply(books), node, at));
            allowed(node, listeners)
                    .forEach(one -> deliver(node, List.of(one), heard, new ArrayList<>()));
        }
    }

    /** Whether who subscribed may be no contact any more. */
    private static boolean isForContacts(Node node) {
        return switch (node.config().accessModel()) {
            case PRESENCE, ROSTER -> true;
            case OPEN, AUTHORIZE, WHITELIST -> false;
        };
    }

    /**
     * Those of some subscriptions whose owners may read all that the node is below, or belongs to.
     */
    private List<Subscription> allowed(Node node, List<Subscription> some) {
        if (Companions.isClosed(node) || isForContacts(node)) {
            return store.read(books -> {
                Access access = doors.apply(books);
                return some.stream()
                        .filter(subscription ->
                                access.find(node.address(), subscription.jid())
                                        .filter(access::mayRetrieve)
                                        .isPresent())
                        .toList();
            });
        }
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

    /** Tells one address, once for all its subscriptions (§6.1.6). */
    private void deliver(
            Node node,
            List<Subscription> ofOne,
            Function<Jid, @Nullable News> heard,
            List<Digests.Entry> gathered) {
        List<Subscription> wanting =
                ofOne.stream()
                        .filter(one -> one.options().is(SubscriptionSettings.DELIVER))
                        .toList();
        if (wanting.isEmpty()) {
            return;
        }
        News news = heard.apply(ofOne.getFirst().jid());
        if (news == null) {
            return;
        }
        List<Subscription> now = new ArrayList<>();
        for (Subscription one : wanting) {
            boolean direct = one.nodeId() == node.id();
            if (direct && !news.whom().test(one.options().reach())) {
                continue;
            }
            Optional<Duration> wait = one.options().digest();
            if (!news.ofItems()) {
                now.add(one);
            } else if (!direct || one.options().isOfItems()) {
                wait.ifPresentOrElse(
                        time -> gathered.add(new Digests.Entry(one, time, news.event())),
                        () -> now.add(one));
            }
        }
        if (!now.isEmpty()) {
            XmlElement.Builder message = message(node, now, news);
            if (ofOne.size() > 1 && news.ofItems()) {
                message.child(Letters.subids(now));
            }
            postman.send(node.address().account(), message.build());
        }
    }

    private static XmlElement.Builder message(Node node, List<Subscription> ofOne, News news) {
        XmlElement.Builder message = Letters.to(node, ofOne.getFirst().jid());
        boolean body =
                ofOne.stream().anyMatch(one -> one.options().is(SubscriptionSettings.INCLUDE_BODY));
        if (body) {
            Bodies.of(node, news.items())
                    .ifPresent(
                            text -> message.child(XmlElement.ofText("body", Stanza.CLIENT, text)));
        }
        message.child(news.event());
        if (news.replies() != null) {
            message.child(news.replies());
        }
        return message;
    }

    private void deleted(Announcement.Deleted deleted) {
        Node node = deleted.node();
        if (!node.config().is(NodeSettings.DELIVER_NOTIFICATIONS)) {
            return;
        }
        News news = News.plain(Events.deleted(node, deleted.uri()));
        Set<Jid> told = new HashSet<>();
        for (Subscription subscription :
                Delivery.of(store, node, deleted.subscribers(), Instant.MAX)) {
            if (told.add(subscription.jid())) {
                deliver(node, List.of(subscription), jid -> news, new ArrayList<>());
            }
        }
    }

    private void published(Announcement.Published published) {
        Node node = published.node();
        XmlElement replies = replies(node, published.items());
        ofItems(
                node,
                published.at(),
                published.items(),
                some -> News.ofItems(Events.published(node, some), some, replies));
    }

    private void retracted(Announcement.Retracted retracted) {
        Node node = retracted.node();
        ofItems(
                node,
                retracted.at(),
                retracted.items(),
                some -> News.ofItems(Events.retracted(node, some), List.of(), null));
    }

    /** Tells everybody of those items that it may hear of. */
    private void ofItems(
            Node node, Instant at, List<StoredItem> items, Function<List<StoredItem>, News> told) {
        Audience audience = new Audience(store, doors, node, items);
        News open = told.apply(audience.forAll());
        all(
                node,
                at,
                jid -> {
                    if (audience.isForAll()) {
                        return open;
                    }
                    List<StoredItem> heard = audience.heard(jid.bare());
                    return heard.isEmpty() ? null : told.apply(heard);
                });
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
        Subscription subscription = last.subscription();
        if (!node.config().is(NodeSettings.DELIVER_NOTIFICATIONS)
                || !subscription.options().is(SubscriptionSettings.DELIVER)
                || !subscription.options().reach().items()
                || !subscription.options().isOfItems()) {
            return;
        }
        List<StoredItem> items =
                new Audience(store, doors, node, List.of(last.item()))
                        .seen(subscription.jid().bare());
        if (!items.isEmpty() && !allowed(node, List.of(subscription)).isEmpty()) {
            News news = News.ofItems(Events.published(node, items), items, replies(node, items));
            postman.send(
                    node.address().account(),
                    message(node, List.of(subscription), news)
                            .child(new Delay(last.item().updated(), null, null).write())
                            .build());
        }
    }
}
