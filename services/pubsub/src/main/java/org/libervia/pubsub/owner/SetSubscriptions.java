package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** Changes the subscriptions to a node (XEP-0060 §8.8.2): all that is asked for, or nothing. */
public final class SetSubscriptions implements Operation.Change {

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        List<XmlElement> changes =
                request.action().elements("subscription", Answers.OWNER).toList();
        if (changes.isEmpty() || changes.size() > desk.policy().maxListed()) {
            throw Refusal.badRequest("Name those whose subscriptions are to be changed.");
        }
        List<Announcement> news = new ArrayList<>();
        for (XmlElement change : changes) {
            Jid jid = ElementReader.of(change).requiredJid("jid");
            SubscriptionState state =
                    SubscriptionState.of(change.attribute("subscription", ""))
                            .orElseThrow(() ->
                                    Refusal.badRequest(
                                            "There is no state “"
                                                    + change.attribute("subscription", "")
                                                    + "” of a subscription."));
            change(desk, who.node(), jid, state).ifPresent(news::add);
        }
        return Reply.telling(news);
    }

    private static Optional<Announcement> change(
            Desk desk, Node node, Jid jid, SubscriptionState state) {
        Optional<Subscription> old = desk.books().subscriptions().find(node, jid);
        SubscriptionState before = old.map(Subscription::state).orElse(SubscriptionState.NONE);
        if (before == state) {
            return Optional.empty();
        }
        if (state == SubscriptionState.NONE) {
            old.ifPresent(desk.books().subscriptions()::remove);
        } else if (desk.books().affiliations().of(node, jid) == Affiliation.OUTCAST) {
            throw Refusal.of(
                    StanzaError.Type.MODIFY, "not-acceptable", jid + " is banned from the node.");
        } else {
            desk.books()
                    .subscriptions()
                    .put(
                            node,
                            jid,
                            state,
                            old.map(Subscription::options).orElse(SubscriptionOptions.STANDARD),
                            desk.now());
        }
        return Optional.of(new Announcement.SubscriptionChanged(node, jid, state, List.of(jid)));
    }
}
