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
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Subscribes to a node (XEP-0060 §6.1). Who is subscribed and asks with other options gets one more
 * subscription (§6.1.6), who asks with the same ones or without is told what there is.
 */
public final class Subscribe implements Operation.Change {
    private static final String PUBLIC = "urn:xmpp:pps:0";

    /** So many subscriptions one address may have to one node. */
    private static final int MOST_OF_ONE = 20;

    @Override
    public Reply run(Request request, Desk desk) {
        Jid jid = request.jid();
        if (!jid.bare().equals(request.sender())) {
            throw Refusal.invalidJid();
        }
        Standing who = desk.access().standing(request.node(), request.from());
        boolean approval = desk.access().subscribe(who);
        Optional<DataForm> form = request.formAfter("options");
        SubscriptionOptions options = options(request, form);
        desk.books().accounts().takeTurn(jid);
        List<Subscription> all = current(desk, who.node(), jid);
        Optional<Subscription> old =
                all.stream()
                        .filter(found -> form.isEmpty() || found.options().isLike(options))
                        .findFirst();
        boolean waiting =
                approval
                        && !all.isEmpty()
                        && all.stream()
                                .allMatch(found -> found.state() == SubscriptionState.PENDING);
        if (waiting) {
            throw Refusal.pending();
        }
        Subscription subscription =
                old.isPresent()
                        ? again(desk, old.get(), options)
                        : add(desk, who.node(), jid, all, options, approval);
        return new Reply(
                answer(who.node(), subscription, form.isPresent()),
                old.isPresent() ? List.of() : news(desk, who, subscription));
    }

    /** Those there are; what has ended makes room. */
    private static List<Subscription> current(Desk desk, Node node, Jid jid) {
        List<Subscription> current = new ArrayList<>();
        for (Subscription found : desk.books().subscriptions().of(node, jid)) {
            if (found.hasEnded(desk.now())) {
                desk.books().subscriptions().remove(found);
            } else {
                current.add(found);
            }
        }
        return current;
    }

    /** Who subscribes again says anew whether others may know (XEP-0465 §3). */
    private static Subscription again(Desk desk, Subscription old, SubscriptionOptions options) {
        boolean open = options.is(SubscriptionSettings.PUBLIC);
        if (open == old.options().is(SubscriptionSettings.PUBLIC)
                && old.state() == SubscriptionState.SUBSCRIBED) {
            return old;
        }
        return desk.books()
                .subscriptions()
                .change(
                        old,
                        SubscriptionState.SUBSCRIBED,
                        old.options().with(SubscriptionSettings.PUBLIC, Boolean.toString(open)));
    }

    private static Subscription add(
            Desk desk,
            Node node,
            Jid jid,
            List<Subscription> all,
            SubscriptionOptions options,
            boolean approval) {
        checkRoom(desk, jid, all.size());
        return desk.books()
                .subscriptions()
                .add(
                        node,
                        jid,
                        approval && all.isEmpty()
                                ? SubscriptionState.PENDING
                                : SubscriptionState.SUBSCRIBED,
                        options,
                        desk.now());
    }

    /**
     * Refuses who has as many subscriptions as anybody may have.
     *
     * @param here how many there are to the node
     */
    public static void checkRoom(Desk desk, Jid jid, int here) {
        if (here >= MOST_OF_ONE
                || desk.books().subscriptions().count(jid) >= desk.policy().maxSubscriptions()) {
            throw Refusal.tooManySubscriptions();
        }
    }

    private static SubscriptionOptions options(Request request, Optional<DataForm> form) {
        boolean open = request.action().child("public", PUBLIC).isPresent();
        return Options.read(
                SubscriptionOptions.STANDARD.with(
                        SubscriptionSettings.PUBLIC, Boolean.toString(open)),
                form.orElse(null));
    }

    private static XmlElement answer(Node node, Subscription subscription, boolean configured) {
        XmlElement told =
                SubscriptionElement.of(node.name(), subscription)
                        .withChild(XmlElement.empty("subscribe-options", Answers.PUBSUB));
        return configured
                ? Answers.pubsub(told)
                        .withChild(
                                XmlElement.builder("options", Answers.PUBSUB)
                                        .child(subscription.options().result().write())
                                        .build())
                : Answers.pubsub(told);
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
