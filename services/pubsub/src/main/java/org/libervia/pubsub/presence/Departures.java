package org.libervia.pubsub.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.online.PassingTable.Passing;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.SubscriptionNews;
import org.libervia.pubsub.store.Graveyard;

/**
 * Ends what ends when somebody goes offline: temporary subscriptions (XEP-0060 §12.4), and items of
 * nodes that say so ({@code purge_offline}).
 */
final class Departures {
    private static final int MOST_SUBSCRIPTIONS = 10_000;
    private static final int MOST_ITEMS = 10_000;

    private final Consequence consequence;

    Departures(Consequence consequence) {
        this.consequence = consequence;
    }

    /** Ends what ends with these; within a transaction. */
    Reply of(Collection<Jid> gone, Desk desk) {
        List<Announcement> news = new ArrayList<>();
        for (Jid jid : gone) {
            boolean away = desk.books().presences().ofBare(jid.bare(), 1).isEmpty();
            for (Subscription subscription :
                    desk.books().subscriptions().byPresence(jid.bare(), MOST_SUBSCRIPTIONS)) {
                boolean ends =
                        subscription.jid().equals(jid) || (away && subscription.jid().isBare());
                if (ends) {
                    end(subscription, desk, news);
                }
            }
            if (away) {
                remove(desk.books().passing().of(jid.bare(), MOST_ITEMS), desk, news);
            }
        }
        return Reply.telling(news);
    }

    private static void end(Subscription subscription, Desk desk, List<Announcement> news) {
        desk.books()
                .nodes()
                .find(subscription.nodeId())
                .filter(node -> !Graveyard.holds(node))
                .filter(node ->
                        subscription.options().endsWithPresence()
                                || node.config().is(NodeSettings.TEMPSUB))
                .ifPresent(node -> {
                    desk.books().subscriptions().remove(subscription);
                    news.addAll(
                            SubscriptionNews.toOwners(
                                    desk, node, subscription.jid(), SubscriptionState.NONE));
                });
    }

    private void remove(List<Passing> passing, Desk desk, List<Announcement> news) {
        Map<Long, List<String>> names = new LinkedHashMap<>();
        for (Passing item : passing) {
            names.computeIfAbsent(item.node(), node -> new ArrayList<>()).add(item.name());
        }
        names.forEach((id, some) ->
                desk.books()
                        .nodes()
                        .find(id)
                        .ifPresent(node -> news.addAll(remove(node, some, desk))));
    }

    private List<Announcement> remove(Node node, List<String> names, Desk desk) {
        if (!node.config().is(NodeSettings.PURGE_OFFLINE) || Graveyard.holds(node)) {
            return List.of();
        }
        List<StoredItem> items =
                names.stream()
                        .flatMap(name -> desk.books().items().find(node, name).stream())
                        .toList();
        List<StoredItem> removed = desk.books().items().remove(node, items);
        List<Announcement> news =
                new ArrayList<>(consequence.removed(desk.books(), node, removed, desk.now()));
        if (node.config().tells(NodeSettings.NOTIFY_RETRACT)) {
            news.add(new Announcement.Retracted(node, removed, desk.now()));
        }
        return news;
    }
}
