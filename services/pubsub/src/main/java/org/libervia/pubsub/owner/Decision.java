package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.List;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;

/** What becomes of a subscription when an owner decides; the subscriber hears of it. */
final class Decision {
    private Decision() {}

    /** Lets somebody be subscribed; it gets the last item, if the node sends it (§6.1.7). */
    static List<Announcement> accept(Desk desk, Node node, Subscription waiting) {
        Subscription subscription =
                desk.books()
                        .subscriptions()
                        .change(waiting, SubscriptionState.SUBSCRIBED, waiting.options());
        List<Announcement> news = new ArrayList<>();
        news.add(Announcement.SubscriptionChanged.of(node, subscription));
        if (!node.config().text(NodeSettings.SEND_LAST).equals("never")) {
            desk.access()
                    .find(node.address(), subscription.jid())
                    .flatMap(who ->
                            desk.books()
                                    .pages()
                                    .page(
                                            who.node(),
                                            PageQuery.newest(Order.STANDARD, 1),
                                            desk.access().reader(who)))
                    .flatMap(page -> page.items().stream().findFirst())
                    .ifPresent(
                            item -> news.add(new Announcement.LastItem(node, subscription, item)));
        }
        return news;
    }

    /** Ends a subscription, or doesn't let it begin. */
    static Announcement refuse(Desk desk, Node node, Subscription subscription) {
        desk.books().subscriptions().remove(subscription);
        return Announcement.SubscriptionChanged.ended(node, subscription);
    }
}
