package org.libervia.pubsub.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.AccessModel;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.Reader;
import org.libervia.pubsub.store.RelationTable.Step;
import org.libervia.xep.attachments.AttachmentNodes;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.StanzaError;

/** Says who may do what, in one transaction. */
public final class Access {
    /** What the names of nodes begin with that the service itself fills (XEP-0465). */
    public static final String PUBLIC_SUBSCRIPTIONS = "urn:xmpp:pps:";

    private final Books books;
    private final Jid service;
    private final Set<Jid> admins;
    private final Rosters rosters;
    private final Instant now;

    /**
     * Who may what.
     *
     * @param service the address of the service
     */
    public Access(Books books, Jid service, Set<Jid> admins, Rosters rosters, Instant now) {
        this.books = books;
        this.service = service;
        this.admins = admins;
        this.rosters = rosters;
        this.now = now;
    }

    /** The moment of the transaction. */
    public Instant now() {
        return now;
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
        return AttachmentNodes.isOne(address.name())
                ? Companions.place(address, service).flatMap(place -> companion(place, jid))
                : books.nodes()
                        .visit(address, jid)
                        .flatMap(found -> standing(found.node(), found.affiliation(), jid));
    }

    private Optional<Standing> companion(Companions.Place place, Jid jid) {
        return target(place, jid)
                .flatMap(target ->
                        books.companions()
                                .attachments(target.node(), place.item())
                                .map(node ->
                                        new Standing(
                                                Companions.following(node, target.node()),
                                                target.node(),
                                                jid,
                                                target.affiliation(),
                                                target.admin(),
                                                target.above())));
    }

    /**
     * Somebody before the node that a node of attachments or summaries belongs to, or would belong
     * to; empty when there is none, and for those who may not know of what the other node has.
     */
    public Optional<Standing> target(NodeAddress address, Jid jid) {
        return Companions.place(address, service).flatMap(place -> target(place, jid));
    }

    private Optional<Standing> target(Companions.Place place, Jid jid) {
        return find(place.target(), jid)
                .filter(this::mayKnow)
                .filter(target -> place.item().isEmpty() || mayRead(target, place.item()));
    }

    private boolean mayRead(Standing who, String item) {
        return mayRetrieve(who)
                && books.pages()
                        .item(who.node(), item, reader(who))
                        .flatMap(view(who)::of)
                        .isPresent();
    }

    /**
     * Somebody before a node that was read already; empty when it hangs on one that is gone.
     *
     * @param affiliation what it is to the node
     */
    public Optional<Standing> standing(Node node, Affiliation affiliation, Jid jid) {
        return node.config().isRelated()
                ? Ways.of(books, node, jid).map(way -> standing(way, jid))
                : Optional.of(alone(node, affiliation, jid));
    }

    /** Somebody before the first node of a way. */
    public Standing standing(List<Step> way, Jid jid) {
        Standing alone = alone(Ways.told(way), way.getFirst().affiliation(), jid);
        return new Standing(
                alone.node(),
                jid,
                alone.affiliation(),
                alone.admin(),
                Ways.parents(way).stream()
                        .map(step -> alone(step.node(), step.affiliation(), jid))
                        .toList());
    }

    /**
     * Somebody before a node that hangs on another.
     *
     * @param up the same one before that, or null when the node hangs on nothing
     * @param affiliation what it is to the node
     * @param linking whether the node links the other, instead of being its child
     */
    public Standing hanging(
            @Nullable Standing up, Node node, Affiliation affiliation, boolean linking, Jid jid) {
        if (up == null) {
            return alone(node, affiliation, jid);
        }
        List<Standing> above = new ArrayList<>(up.above());
        if (!linking) {
            above.addFirst(up);
        }
        Node told =
                linking && !above.isEmpty()
                        ? node.withConfig(
                                node.config()
                                        .with(NodeSettings.PARENT, above.getFirst().node().name()))
                        : node;
        Standing alone = alone(told, affiliation, jid);
        return new Standing(told, jid, alone.affiliation(), alone.admin(), above);
    }

    private Standing alone(Node node, Affiliation affiliation, Jid jid) {
        boolean home = jid.bare().equals(node.address().account());
        return new Standing(node, jid, home ? Affiliation.OWNER : affiliation, isAdmin(jid));
    }

    /** Refuses who is no owner. */
    public void manage(Standing who) {
        if (!who.manages()) {
            throw Refusal.forbidden();
        }
    }

    /** Refuses who is no owner, and everybody where another node says how this one is. */
    public void change(Standing who) {
        manage(who);
        if (who.isCompanion()) {
            throw Refusal.of(
                    StanzaError.Type.CANCEL,
                    "not-allowed",
                    "This node is as “" + who.authority().name() + "”, and goes with it.");
        }
    }

    /**
     * Refuses who may not read the node's items (XEP-0060 §6.5.9), or those of a node above
     * (XEP-0496 §4.4).
     */
    public void retrieve(Standing who) {
        retrieveAlone(who);
        who.above().forEach(this::retrieveAlone);
    }

    /** Whether somebody may read the node's items. */
    public boolean mayRetrieve(Standing who) {
        try {
            retrieve(who);
            return true;
        } catch (StanzaErrorException refused) {
            return false;
        }
    }

    private void retrieveAlone(Standing who) {
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
                if (!isSubscribed(who)) {
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
        who.above().forEach(this::retrieveAlone);
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
            case AUTHORIZE -> {
                if (who.isCompanion() && !isSubscribed(who)) {
                    throw Refusal.subscriptionRequired();
                }
                yield !who.isCompanion();
            }
            case PRESENCE, ROSTER -> {
                checkRoster(who);
                yield false;
            }
            case WHITELIST -> throw Refusal.closedNode();
        };
    }

    private boolean isSubscribed(Standing who) {
        return books.subscriptions().isSubscribed(who.authority(), who.jid(), now);
    }

    private void checkRoster(Standing who) {
        Optional<Rosters.Contact> contact = contact(who.authority(), who.jid());
        if (contact.isEmpty()) {
            throw Refusal.presenceRequired();
        }
        if (who.node().config().accessModel() == AccessModel.ROSTER
                && !who.node().config().isForGroups(contact.get().groups())) {
            throw Refusal.notInRosterGroup();
        }
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

    /**
     * Whether somebody may publish, by the publish model (XEP-0060 §7.1), here and above (XEP-0496
     * §4.4).
     */
    public boolean mayPublish(Standing who) {
        return mayPublishAlone(who)
                && (!who.isCompanion() || mayRetrieve(who))
                && who.above().stream().allMatch(this::mayPublishAlone);
    }

    private boolean mayPublishAlone(Standing who) {
        if (who.isBanned()) {
            return false;
        }
        return who.manages()
                || who.affiliation().publishes()
                || switch (who.node().config().publishModel()) {
                    case OPEN -> true;
                    case PUBLISHERS -> false;
                    case SUBSCRIBERS -> isSubscribed(who);
                };
    }

    /** Whether somebody may know that the node is there, and those above it. */
    public boolean mayKnow(Standing who) {
        return mayKnowAlone(who) && who.above().stream().allMatch(this::mayKnowAlone);
    }

    /**
     * Those of some nodes that somebody may know of; it may know of each if that hung on nothing.
     */
    public List<Node> known(List<Node> nodes, Jid jid) {
        return above(nodes.stream().filter(node -> isShown(node, jid)).toList(), jid);
    }

    private boolean isShown(Node node, Jid jid) {
        return node.config().accessModel() != AccessModel.ROSTER
                || mayKnowAlone(alone(node, books.affiliations().of(node, jid), jid));
    }

    /** Whether somebody may see the presence of an account. */
    public boolean seesPresence(Jid account, Jid jid) {
        return rosters.seer(account, jid.bare()).isPresent();
    }

    private List<Node> above(List<Node> nodes, Jid jid) {
        List<Node> related = nodes.stream().filter(node -> node.config().isRelated()).toList();
        if (related.isEmpty()) {
            return nodes;
        }
        Map<Long, List<Step>> ways = Ways.of(books, related, jid);
        return nodes.stream()
                .filter(node -> {
                    List<Step> way = ways.get(node.id());
                    return way == null
                            ? !node.config().isRelated()
                            : standing(way, jid).above().stream().allMatch(this::mayKnowAlone)
                                    && !standing(way, jid).isBanned();
                })
                .toList();
    }

    private boolean mayKnowAlone(Standing who) {
        if (who.isBanned()) {
            return false;
        }
        if (who.manages() || who.affiliation() != Affiliation.NONE) {
            return true;
        }
        return switch (who.node().config().accessModel()) {
            case OPEN, AUTHORIZE -> true;
            case PRESENCE -> contact(who.authority(), who.jid()).isPresent();
            case ROSTER ->
                    contact(who.authority(), who.jid())
                            .filter(contact -> who.node().config().isForGroups(contact.groups()))
                            .isPresent();
            case WHITELIST -> isSubscribed(who);
        };
    }

    /** What somebody who may read the node sees of its items. */
    public View view(Standing who) {
        return Views.of(books, who.node(), who.manages());
    }

    /** Somebody as a reader of items that are not for all. */
    public Reader reader(Standing who) {
        boolean guarded = who.node().size().guarded() && !who.manages();
        return new Reader(who.jid(), who.manages(), guarded ? groups(who) : List.of(), now);
    }

    /** The groups that the one owner of what says who may read has put somebody in. */
    public List<String> groups(Standing who) {
        return contact(who.authority(), who.jid()).map(Rosters.Contact::groups).orElse(List.of());
    }
}
