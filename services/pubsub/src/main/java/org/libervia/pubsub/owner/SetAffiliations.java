package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.AccessModel;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.DetailedRefusal;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Changes who is what to a node (XEP-0060 §8.9.2): all that is asked for, or nothing. Where
 * something can't be, the error tells all of them as they stay.
 */
public final class SetAffiliations implements Operation.Change {
    private final Consequence consequence;

    public SetAffiliations(Consequence consequence) {
        this.consequence = consequence;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().change(who);
        List<XmlElement> changes = request.action().elements("affiliation", Answers.OWNER).toList();
        if (changes.isEmpty() || changes.size() > desk.policy().maxListed()) {
            throw Refusal.badRequest("Name those whose affiliations are to be changed.");
        }
        List<Jid> owners = desk.books().affiliations().with(who.node(), Affiliation.OWNER, 2);
        Map<Jid, Affiliation> before = new LinkedHashMap<>();
        List<Announcement> news = new ArrayList<>();
        boolean possible = true;
        for (XmlElement change : changes) {
            Jid jid = ElementReader.of(change).requiredJid("jid").bare();
            Affiliation old = desk.books().affiliations().of(who.node(), jid);
            if (before.put(jid, old) != null) {
                throw Refusal.badRequest(jid + " is named more than once.");
            }
            String text = change.attribute("affiliation");
            Optional<Affiliation> wanted = text == null ? Optional.of(old) : Affiliation.of(text);
            if (who.node().address().account() == null
                    && old == Affiliation.OWNER
                    && jid.equals(who.jid().bare())
                    && wanted.isPresent()
                    && wanted.get() != old) {
                possible &= hasOthers(desk, who.node(), before);
            }
            possible &= wanted.isPresent();
            wanted.filter(other -> other != old)
                    .ifPresent(other -> news.addAll(change(desk, who.node(), jid, other)));
        }
        if (!possible || !isOwned(desk, who.node(), before) || isGivenAway(desk, who, owners)) {
            throw refusal(who.node(), before);
        }
        return Reply.telling(news);
    }

    /** Whether others own it too, and not by this request: nobody leaves it to who wasn't asked. */
    private static boolean hasOthers(Desk desk, Node node, Map<Jid, Affiliation> before) {
        return desk
                        .books()
                        .affiliations()
                        .with(node, Affiliation.OWNER, desk.policy().maxListed() + 2)
                        .stream()
                        .filter(owner ->
                                before.get(owner) == Affiliation.OWNER
                                        || !before.containsKey(owner))
                        .count()
                > 1;
    }

    /** Whether somebody is left who owns it; an account owns what is its own. */
    private static boolean isOwned(Desk desk, Node node, Map<Jid, Affiliation> changed) {
        Jid account = node.address().account();
        if (account == null) {
            return !desk.books().affiliations().with(node, Affiliation.OWNER, 1).isEmpty();
        }
        return !changed.containsKey(account)
                || desk.books().affiliations().of(node, account) == Affiliation.OWNER;
    }

    /** Whether who was the only owner is none any more: whom it names instead was never asked. */
    private static boolean isGivenAway(Desk desk, Standing who, List<Jid> before) {
        return !who.admin()
                && before.equals(List.of(who.jid().bare()))
                && desk.books().affiliations().of(who.node(), who.jid()) != Affiliation.OWNER;
    }

    private static DetailedRefusal refusal(Node node, Map<Jid, Affiliation> before) {
        XmlElement.Builder list =
                XmlElement.builder("affiliations", Answers.OWNER).attribute("node", node.name());
        before.forEach((jid, affiliation) ->
                list.child(
                        XmlElement.builder("affiliation", Answers.OWNER)
                                .attribute("jid", jid)
                                .attribute("affiliation", affiliation.text())
                                .build()));
        return new DetailedRefusal(
                StanzaError.of(StanzaError.Type.MODIFY, "not-acceptable"),
                Answers.owner(list.build()));
    }

    private List<Announcement> change(Desk desk, Node node, Jid jid, Affiliation affiliation) {
        desk.books().affiliations().set(node, jid, affiliation);
        List<Announcement> news = new ArrayList<>();
        news.add(new Announcement.AffiliationChanged(node, jid, affiliation));
        if (isShutOut(node, affiliation)) {
            desk.books()
                    .subscriptions()
                    .removeAll(node, jid)
                    .forEach(gone -> news.add(Announcement.SubscriptionChanged.ended(node, gone)));
            news.addAll(consequence.shutOut(desk.books(), node, jid, desk.now()));
        } else if (affiliation.isListed()) {
            desk.books().subscriptions().ofEntity(node, jid).stream()
                    .filter(waiting -> waiting.state() == SubscriptionState.PENDING)
                    .forEach(waiting -> news.addAll(Decision.accept(desk, node, waiting)));
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
