package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.AccessModel;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/** Changes who is what to a node (XEP-0060 §8.9.2): all that is asked for, or nothing. */
public final class SetAffiliations implements Operation.Change {
    private final Consequence consequence;

    public SetAffiliations(Consequence consequence) {
        this.consequence = consequence;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        Map<Jid, Affiliation> wanted = new LinkedHashMap<>();
        request.action()
                .elements("affiliation", Answers.OWNER)
                .forEach(change ->
                        wanted.put(
                                ElementReader.of(change).requiredJid("jid").bare(), read(change)));
        if (wanted.isEmpty() || wanted.size() > desk.policy().maxListed()) {
            throw Refusal.badRequest("Name those whose affiliations are to be changed.");
        }
        List<Announcement> news = new ArrayList<>();
        wanted.forEach((jid, affiliation) -> news.addAll(change(desk, who, jid, affiliation)));
        if (!who.node().address().isPersonal()
                && desk.books().affiliations().with(who.node(), Affiliation.OWNER, 1).isEmpty()) {
            throw Refusal.forbidden();
        }
        return Reply.telling(news);
    }

    private static Affiliation read(XmlElement change) {
        return Affiliation.of(change.attribute("affiliation", ""))
                .orElseThrow(() ->
                        Refusal.badRequest(
                                "There is no affiliation “"
                                        + change.attribute("affiliation", "")
                                        + "”."));
    }

    private List<Announcement> change(Desk desk, Standing who, Jid jid, Affiliation affiliation) {
        Node node = who.node();
        if (jid.equals(node.address().account()) && affiliation != Affiliation.OWNER) {
            throw Refusal.forbidden();
        }
        if (desk.books().affiliations().of(node, jid) == affiliation) {
            return List.of();
        }
        desk.books().affiliations().set(node, jid, affiliation);
        List<Announcement> news = new ArrayList<>();
        news.add(new Announcement.AffiliationChanged(node, jid, affiliation));
        if (isShutOut(node, affiliation)) {
            desk.books()
                    .subscriptions()
                    .removeAll(node, jid)
                    .forEach(gone ->
                            news.add(
                                    new Announcement.SubscriptionChanged(
                                            node,
                                            gone.jid(),
                                            SubscriptionState.NONE,
                                            List.of(gone.jid()))));
            news.addAll(consequence.shutOut(desk.books(), node, jid, desk.now()));
        }
        return news;
    }

    private static boolean isShutOut(Node node, Affiliation affiliation) {
        return switch (affiliation) {
            case OUTCAST, PUBLISH_ONLY -> true;
            case NONE -> node.config().accessModel() != AccessModel.OPEN;
            case OWNER, PUBLISHER, MEMBER -> false;
        };
    }
}
