package org.libervia.pubsub.owner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.DetailedRefusal;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.subscriber.Subscribe;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Changes the subscriptions to a node (XEP-0060 §8.8.2): all that is asked for, or nothing. Where
 * something can't be, the error tells all of them as they stay.
 */
public final class SetSubscriptions implements Operation.Change {
    /** So many subscriptions to a node an owner may make for one bare address. */
    private static final int MOST_INVITATIONS = 20;

    /**
     * What one subscription is to be.
     *
     * @param old the subscription, or null when there is none
     * @param state null when it can't be
     */
    private record Wanted(Jid jid, @Nullable Subscription old, @Nullable SubscriptionState state) {

        SubscriptionState before() {
            return old == null ? SubscriptionState.NONE : old.state();
        }

        XmlElement asItStays() {
            return XmlElement.builder("subscription", Answers.OWNER)
                    .attribute("jid", jid)
                    .attribute("subscription", before().text())
                    .attribute("subid", old == null ? null : old.subid())
                    .build();
        }
    }

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        List<XmlElement> changes =
                request.action().elements("subscription", Answers.OWNER).toList();
        if (changes.isEmpty() || changes.size() > desk.policy().maxListed()) {
            throw Refusal.badRequest("Name those whose subscriptions are to be changed.");
        }
        List<Wanted> wanted =
                changes.stream().map(change -> read(desk, who.node(), change)).toList();
        List<Announcement> news = new ArrayList<>();
        boolean possible = true;
        for (Wanted one : wanted) {
            possible &= change(desk, who, one, news);
        }
        if (!possible) {
            throw new DetailedRefusal(
                    StanzaError.of(StanzaError.Type.MODIFY, "not-acceptable"),
                    Answers.owner(
                            XmlElement.builder("subscriptions", Answers.OWNER)
                                    .attribute("node", who.node().name())
                                    .children(wanted.stream().map(Wanted::asItStays).toList())
                                    .build()));
        }
        return Reply.telling(news);
    }

    private static Wanted read(Desk desk, Node node, XmlElement change) {
        Jid jid = ElementReader.of(change).requiredJid("jid");
        String subid = change.attribute("subid");
        List<Subscription> all = desk.books().subscriptions().of(node, jid);
        List<Subscription> meant =
                subid == null
                        ? all
                        : all.stream().filter(found -> found.subid().equals(subid)).toList();
        Subscription old = meant.isEmpty() ? null : meant.getFirst();
        boolean clear = subid == null ? all.size() <= 1 : old != null;
        String state = change.attribute("subscription");
        SubscriptionState before = old == null ? SubscriptionState.NONE : old.state();
        return new Wanted(
                jid,
                old,
                !clear ? null : state == null ? before : SubscriptionState.of(state).orElse(null));
    }

    /** Adds a subscription; returns whether there is room for it. */
    private static boolean add(
            Desk desk, Standing who, Jid jid, SubscriptionState state, List<Announcement> news) {
        int here = desk.books().subscriptions().ofEntity(who.node(), jid).size();
        boolean own = jid.bare().equals(who.jid().bare());
        if (own) {
            Subscribe.checkRoom(desk, jid, 0);
        } else if (here >= MOST_INVITATIONS) {
            return false;
        }
        Subscription made =
                own
                        ? desk.books()
                                .subscriptions()
                                .add(
                                        who.node(),
                                        jid,
                                        state,
                                        SubscriptionOptions.STANDARD,
                                        desk.now())
                        : desk.books().subscriptions().invite(who.node(), jid, state, desk.now());
        news.add(Announcement.SubscriptionChanged.of(who.node(), made));
        return true;
    }

    /** Makes it so; returns whether that can be. */
    private static boolean change(Desk desk, Standing who, Wanted wanted, List<Announcement> news) {
        Node node = who.node();
        SubscriptionState state = wanted.state();
        if (state == null) {
            return false;
        }
        Jid jid = wanted.jid();
        Subscription old = wanted.old();
        if (state == wanted.before()) {
            return true;
        }
        if (state != SubscriptionState.NONE
                && desk.books().affiliations().of(node, jid) == Affiliation.OUTCAST) {
            return false;
        }
        if (old == null) {
            return add(desk, who, jid, state, news);
        }
        if (state == SubscriptionState.NONE) {
            news.add(Decision.refuse(desk, node, old));
        } else if (state == SubscriptionState.SUBSCRIBED) {
            news.addAll(Decision.accept(desk, node, old));
        } else {
            Subscription changed = desk.books().subscriptions().change(old, state, old.options());
            news.add(Announcement.SubscriptionChanged.of(node, changed));
        }
        return true;
    }
}
