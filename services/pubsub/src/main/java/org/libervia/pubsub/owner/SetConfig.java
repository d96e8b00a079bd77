package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.List;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.Ways;
import org.libervia.pubsub.config.AccessModel;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.PresenceNeed;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.relation.Place;
import org.libervia.pubsub.relation.Relations;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.NodeCreation;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.schema.Schemas;
import org.libervia.pubsub.store.RelationTable.Step;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormType;

/** Configures a node (XEP-0060 §8.2.4). */
public final class SetConfig implements Operation.Change {

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = locked(request, desk);
        desk.access().change(who);
        DataForm form =
                DataForm.in(request.action())
                        .orElseThrow(() -> Refusal.badRequest("There is no form."));
        if (form.type() == FormType.CANCEL) {
            return Reply.EMPTY;
        }
        Node old = who.node();
        NodeConfig wanted = NodeCreation.configured(old.config(), form, desk.policy());
        Relations relations = new Relations(desk.books(), desk.access());
        Place place = relations.place(old.address(), old, request.from(), wanted, form);
        NodeConfig config = place.config();
        Schemas.check(old.address(), config);
        if (config.equals(old.config())) {
            return Reply.EMPTY;
        }
        if (config.limit(NodeSettings.MAX_ITEMS) < old.config().limit(NodeSettings.MAX_ITEMS)
                && config.limit(NodeSettings.MAX_ITEMS) < old.size().items()) {
            throw Refusal.precondition(
                    "There are "
                            + old.size().items()
                            + " items in the node: remove some before max_items is made lower.");
        }
        List<Step> former =
                place.moved()
                        ? Ways.of(desk.books(), old, Ways.NOBODY).orElse(List.of())
                        : List.of();
        desk.books().nodes().configure(old, config);
        relations.settle(old, place);
        boolean personal = old.address().isPersonal();
        int need = PresenceNeed.of(config, personal);
        if (need != PresenceNeed.of(old.config(), personal)) {
            desk.books().subscriptions().needPresence(old, need);
        }
        if (config.is(NodeSettings.SERIAL_IDS) && !old.config().is(NodeSettings.SERIAL_IDS)) {
            desk.books().items().startSerials(old);
        }
        Node now = old.withConfig(config);
        List<Announcement> news = new ArrayList<>(news(desk, now, old.config()));
        news.add(new Announcement.MetaDataChanged(now, old.config(), former, desk.now()));
        return new Reply(place.moved() ? GetConfig.answer(now, config.result()) : null, news);
    }

    /** The node as it is once nobody else changes it: what others set meanwhile must stay. */
    private static Standing locked(Request request, Desk desk) {
        Standing before = desk.access().standing(request.node(), request.from());
        desk.access().change(before);
        desk.books().companions().lock(before.node());
        return desk.access().standing(request.node(), request.from());
    }

    private static List<Announcement> news(Desk desk, Node node, NodeConfig before) {
        List<Announcement> news = new ArrayList<>();
        if (node.config().accessModel() == AccessModel.WHITELIST
                && before.accessModel() != AccessModel.WHITELIST) {
            desk.books()
                    .subscriptions()
                    .removeUnlisted(node)
                    .forEach(gone -> news.add(Announcement.SubscriptionChanged.ended(node, gone)));
        }
        if (node.config().tells(NodeSettings.NOTIFY_CONFIG)) {
            news.add(new Announcement.Configured(node, desk.now()));
        }
        return news;
    }
}
