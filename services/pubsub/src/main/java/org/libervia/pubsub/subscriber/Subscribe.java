package org.libervia.pubsub.subscriber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.request.SubscriptionElement;
import org.libervia.pubsub.request.SubscriptionNews;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.xmpp.xml.XmlElement;

/** Subscribes to a node (XEP-0060 §6.1). */
public final class Subscribe implements Operation.Change {
    private static final String PUBLIC = "urn:xmpp:pps:0";

    @Override
    public Reply run(Request request, Desk desk) {
        Jid jid = request.jid();
        if (!jid.bare().equals(request.sender())) {
            throw Refusal.invalidJid();
        }
        Standing who = desk.access().standing(request.node(), request.from());
        boolean approval = desk.access().subscribe(who);
        Optional<Subscription> old =
                desk.books()
                        .subscriptions()
                        .find(who.node(), jid)
                        .filter(found -> !found.hasEnded(desk.now()));
        if (old.filter(found -> found.state() == SubscriptionState.PENDING).isPresent()
                && approval) {
            throw Refusal.pending();
        }
        if (old.isEmpty()
                && desk.books().subscriptions().count(jid) >= desk.policy().maxSubscriptions()) {
            throw Refusal.tooManySubscriptions();
        }
        SubscriptionOptions options = options(request, old);
        SubscriptionState state =
                approval && old.isEmpty()
                        ? SubscriptionState.PENDING
                        : SubscriptionState.SUBSCRIBED;
        Subscription subscription =
                desk.books().subscriptions().put(who.node(), jid, state, options, desk.now());
        return new Reply(
                answer(who.node(), subscription),
                old.isPresent() ? List.of() : news(desk, who, subscription));
    }

    /** Who subscribes again says anew whether others may know (XEP-0465 §3). */
    private static SubscriptionOptions options(Request request, Optional<Subscription> old) {
        boolean open = request.action().child("public", PUBLIC).isPresent();
        SubscriptionOptions before =
                old.map(Subscription::options)
                        .orElse(SubscriptionOptions.STANDARD)
                        .with(SubscriptionSettings.PUBLIC, Boolean.toString(open));
        return Options.read(before, request.formIn("options").orElse(null));
    }

    private static XmlElement answer(Node node, Subscription subscription) {
        return Answers.pubsub(
                SubscriptionElement.of(node.name(), subscription)
                        .withChild(XmlElement.empty("subscribe-options", Answers.PUBSUB)));
    }

    private static List<Announcement> news(Desk desk, Standing who, Subscription subscription) {
        Node node = who.node();
        if (subscription.state() == SubscriptionState.PENDING) {
            return List.of(
                    new Announcement.ApprovalAsked(
                            node, subscription, SubscriptionNews.owners(desk, node)));
        }
        List<Announcement> news =
                new ArrayList<>(
                        SubscriptionNews.toOwners(
                                desk, node, subscription.jid(), subscription.state()));
        if (!node.config().text(NodeSettings.SEND_LAST).equals("never")) {
            last(desk, who, subscription).ifPresent(news::add);
        }
        return news;
    }

    private static Optional<Announcement> last(Desk desk, Standing who, Subscription subscription) {
        return desk.books()
                .pages()
                .page(who.node(), PageQuery.newest(Order.STANDARD, 1), desk.access().reader(who))
                .flatMap(page -> page.items().stream().findFirst())
                .map(item -> new Announcement.LastItem(who.node(), subscription, item));
    }
}
