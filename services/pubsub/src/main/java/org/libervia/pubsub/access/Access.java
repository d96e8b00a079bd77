package org.libervia.pubsub.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.NodeTable.Visited;
import org.libervia.pubsub.store.Reader;
import org.libervia.xmpp.StanzaErrorException;

/** Says who may do what, in one transaction. */
public final class Access {
    /** What the names of nodes begin with that the service itself fills (XEP-0465). */
    public static final String PUBLIC_SUBSCRIPTIONS = "urn:xmpp:pps:";

    private final Books books;
    private final Set<Jid> admins;
    private final Rosters rosters;
    private final Instant now;

    public Access(Books books, Set<Jid> admins, Rosters rosters, Instant now) {
        this.books = books;
        this.admins = admins;
        this.rosters = rosters;
        this.now = now;
    }

    public boolean isAdmin(Jid jid) {
        return admins.contains(jid.bare());
    }

    /**
     * Somebody before a node.
     *
     * @throws StanzaErrorException {@code item-not-found} when there is no such node, {@code gone}
     *     when it has moved
     */
    public Standing standing(NodeAddress address, Jid jid) {
        if (isReserved(address)) {
            throw Refusal.forbidden();
        }
        return find(address, jid)
                .orElseThrow(() ->
                        books.nodes()
                                .redirect(address)
                                .map(Refusal::gone)
                                .orElseGet(Refusal::notFound));
    }

    /** Whether nobody but the service itself makes and fills such a node. */
    public static boolean isReserved(NodeAddress address) {
        return address.name().startsWith(PUBLIC_SUBSCRIPTIONS);
    }

    /** Somebody before a node, if there is such a node. */
    public Optional<Standing> find(NodeAddress address, Jid jid) {
        return books.nodes().visit(address, jid).map(found -> standing(found, jid));
    }

    private Standing standing(Visited found, Jid jid) {
        boolean home = jid.bare().equals(found.node().address().account());
        return new Standing(
                found.node(), jid, home ? Affiliation.OWNER : found.affiliation(), isAdmin(jid));
    }

    /** Refuses who is no owner. */
    public void manage(Standing who) {
        if (!who.manages()) {
            throw Refusal.forbidden();
        }
    }

    /** Refuses who may not read the node's items (XEP-0060 §6.5.9). */
    public void retrieve(Standing who) {
        if (who.manages()) {
            return;
        }
        if (who.isBanned() || who.affiliation() == Affiliation.PUBLISH_ONLY) {
            throw Refusal.forbidden();
        }
        if (who.affiliation().isListed()) {
            return;
        }
        switch (who.node().config().accessModel()) {
            case OPEN -> {}
            case AUTHORIZE -> {
                if (!books.subscriptions().isSubscribed(who.node(), who.jid(), now)) {
                    throw Refusal.subscriptionRequired();
                }
            }
            case PRESENCE, ROSTER -> checkRoster(who);
            case WHITELIST -> throw Refusal.closedNode();
        }
    }

    /**
     * Refuses who may not subscribe (XEP-0060 §6.1.3).
     *
     * @return whether an owner must approve it
     */
    public boolean subscribe(Standing who) {
        if (who.manages()) {
            return false;
        }
        if (who.isBanned() || who.affiliation() == Affiliation.PUBLISH_ONLY) {
            throw Refusal.forbidden();
        }
        if (!who.node().config().is(NodeSettings.SUBSCRIBE)) {
            throw Refusal.unsupported("subscribe");
        }
        if (who.affiliation().isListed()) {
            return false;
        }
        return switch (who.node().config().accessModel()) {
            case OPEN -> false;
            case AUTHORIZE -> true;
            case PRESENCE, ROSTER -> {
                checkRoster(who);
                yield false;
            }
            case WHITELIST -> throw Refusal.closedNode();
        };
    }

    private void checkRoster(Standing who) {
        Optional<Rosters.Contact> contact = contact(who.node(), who.jid());
        if (contact.isEmpty()) {
            throw Refusal.presenceRequired();
        }
        if (who.node().config().accessModel() == org.libervia.pubsub.config.AccessModel.ROSTER
                && !sharesGroup(who.node(), contact.get().groups())) {
            throw Refusal.notInRosterGroup();
        }
    }

    private static boolean sharesGroup(Node node, List<String> groups) {
        return node.config().values(NodeSettings.ROSTER_GROUPS).stream().anyMatch(groups::contains);
    }

    /**
     * Who it is to the one owner of a node, if it is a contact that may see the owner's presence.
     */
    private Optional<Rosters.Contact> contact(Node node, Jid jid) {
        Jid account = node.address().account();
        if (account != null) {
            return rosters.seer(account, jid.bare());
        }
        List<Jid> owners = books.affiliations().with(node, Affiliation.OWNER, 2);
        return owners.size() == 1 ? rosters.seer(owners.getFirst(), jid.bare()) : Optional.empty();
    }

    /** Whether somebody may publish, by the publish model (XEP-0060 §7.1). */
    public boolean mayPublish(Standing who) {
        if (who.isBanned()) {
            return false;
        }
        return who.manages()
                || who.affiliation().publishes()
                || switch (who.node().config().publishModel()) {
                    case OPEN -> true;
                    case PUBLISHERS -> false;
                    case SUBSCRIBERS ->
                            books.subscriptions().isSubscribed(who.node(), who.jid(), now);
                };
    }

    /** Whether somebody may know that the node is there. */
    public boolean mayKnow(Standing who) {
        if (who.isBanned()) {
            return false;
        }
        if (who.manages() || who.affiliation() != Affiliation.NONE) {
            return true;
        }
        return switch (who.node().config().accessModel()) {
            case OPEN, AUTHORIZE -> true;
            case PRESENCE -> contact(who.node(), who.jid()).isPresent();
            case ROSTER ->
                    contact(who.node(), who.jid())
                            .filter(contact -> sharesGroup(who.node(), contact.groups()))
                            .isPresent();
            case WHITELIST -> books.subscriptions().isSubscribed(who.node(), who.jid(), now);
        };
    }

    /** What somebody who may read the node sees of its items. */
    public View view(Standing who) {
        return Views.of(books, who.node(), who.manages());
    }

    /** Somebody as a reader of items that are not for all. */
    public Reader reader(Standing who) {
        boolean guarded = who.node().size().guarded() && !who.manages();
        return new Reader(
                who.jid(),
                who.manages(),
                guarded
                        ? contact(who.node(), who.jid())
                                .map(Rosters.Contact::groups)
                                .orElse(List.of())
                        : List.of(),
                now);
    }
}
