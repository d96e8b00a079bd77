package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.request.Desk;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;

/** An owner's answer to somebody who wants to subscribe (XEP-0060 §8.6). */
public record Approve(String node, Jid subscriber, boolean allowed) {
    /** The {@code FORM_TYPE} of the form. */
    public static final String FORM_TYPE =
            "http://jabber.org/protocol/pubsub#subscribe_authorization";

    /** The answer in a form that was submitted; empty when it says nothing. */
    public static Optional<Approve> read(DataForm form) {
        Optional<String> node = form.value("pubsub#node");
        Optional<String> jid = form.value("pubsub#subscriber_jid");
        Optional<Boolean> allowed = form.field("pubsub#allow").flatMap(FormField::flag);
        if (node.isEmpty() || jid.isEmpty() || allowed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Approve(node.get(), Jid.parse(jid.get()), allowed.get()));
        } catch (InvalidJidException wrong) {
            return Optional.empty();
        }
    }

    /** Does as the owner says; who is none, or comes too late, changes nothing. */
    public List<Announcement> run(NodeAddress address, Jid owner, Desk desk) {
        Optional<Standing> who = desk.access().find(address, owner).filter(Standing::manages);
        Optional<Subscription> waiting =
                who.flatMap(found -> desk.books().subscriptions().find(found.node(), subscriber))
                        .filter(found -> found.state() == SubscriptionState.PENDING);
        if (who.isEmpty() || waiting.isEmpty()) {
            return List.of();
        }
        SubscriptionState state = allowed ? SubscriptionState.SUBSCRIBED : SubscriptionState.NONE;
        List<Announcement> news = new ArrayList<>();
        news.add(
                new Announcement.SubscriptionChanged(
                        who.get().node(), subscriber, state, List.of(subscriber)));
        if (allowed) {
            Subscription subscription =
                    desk.books()
                            .subscriptions()
                            .put(
                                    who.get().node(),
                                    subscriber,
                                    state,
                                    waiting.get().options(),
                                    desk.now());
            if (!who.get().node().config().text(NodeSettings.SEND_LAST).equals("never")) {
                desk.books()
                        .items()
                        .newest(who.get().node())
                        .ifPresent(item ->
                                news.add(
                                        new Announcement.LastItem(
                                                who.get().node(), subscription, item)));
            }
        } else {
            desk.books().subscriptions().remove(waiting.get());
        }
        return news;
    }
}
