package org.libervia.pubsub.publisher;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.attachments.AttachmentNodes;

/** Takes items back (XEP-0060 §7.2). */
public final class Retract implements Operation.Change {
    private final Consequence consequence;

    public Retract(Consequence consequence) {
        this.consequence = consequence;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        List<String> names =
                request.action()
                        .elements("item", Answers.PUBSUB)
                        .map(item -> item.attribute("id", ""))
                        .distinct()
                        .toList();
        Standing who = desk.access().standing(request.node(), request.from());
        if (names.isEmpty() || names.contains("")) {
            throw Refusal.itemRequired();
        }
        if (names.size() > desk.policy().maxItemsAtOnce()) {
            throw Refusal.badRequest("So many items aren't retracted at once here.");
        }
        NodeConfig config = who.node().config();
        if (who.isBanned() || AttachmentNodes.targetNode(who.node().name()).isPresent()) {
            throw Refusal.forbidden();
        }
        if (who.isCompanion()) {
            desk.books().companions().lock(who.authority());
        }
        if (!config.is(NodeSettings.PERSIST_ITEMS)) {
            throw Refusal.unsupported("persistent-items");
        }
        List<StoredItem> items = items(desk, who, names);
        if (desk.books().items().remove(who.node(), items).size() < items.size()) {
            throw Refusal.notFound();
        }
        List<Announcement> news = new ArrayList<>();
        if (isTold(request, config)) {
            news.add(new Announcement.Retracted(who.node(), items, desk.now()));
        }
        news.addAll(consequence.removed(desk.books(), who.node(), items, desk.now()));
        return Reply.telling(news);
    }

    private static boolean isTold(Request request, NodeConfig config) {
        return switch (request.action().attribute("notify", "")) {
            case "1", "true" -> true;
            case "0", "false" -> config.is(NodeSettings.ALWAYS_NOTIFY);
            default -> config.tells(NodeSettings.NOTIFY_RETRACT);
        };
    }

    /** The items; who may not remove one of them, or names one that isn't there, removes none. */
    private static List<StoredItem> items(Desk desk, Standing who, List<String> names) {
        boolean any =
                who.manages() || (who.affiliation() == Affiliation.PUBLISHER && !who.isCompanion());
        List<StoredItem> items = new ArrayList<>();
        boolean forbidden = false;
        for (String name : names) {
            desk.books().items().find(who.node(), name).ifPresent(items::add);
        }
        for (StoredItem item : items) {
            forbidden |= !any && !Jid.parse(item.publisher()).bare().equals(who.jid().bare());
        }
        if (forbidden || (items.isEmpty() && !desk.access().mayPublish(who))) {
            throw Refusal.forbidden();
        }
        if (items.size() < names.size()) {
            throw Refusal.notFound();
        }
        return items;
    }
}
