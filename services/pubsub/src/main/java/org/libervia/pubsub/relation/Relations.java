package org.libervia.pubsub.relation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.Ways;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.RelationTable;
import org.libervia.pubsub.store.RelationTable.Step;
import org.libervia.xep.dataforms.DataForm;

/** Sets how nodes hang together, in one transaction (XEP-0496 §4.2). */
public final class Relations {
    private final Books books;
    private final Access access;

    public Relations(Books books, Access access) {
        this.books = books;
        this.access = access;
    }

    /**
     * Where a node is to hang by a configuration. Who sets it must be allowed to publish in what
     * the node is to hang on: what hangs there reaches the subscribers of that.
     *
     * @param node the node as it is, or null when it is to be made
     * @param form the form that led to the configuration, or null
     * @throws org.libervia.xmpp.StanzaErrorException {@code not-allowed} when it can't be so,
     *     {@code forbidden} when who asks may not
     */
    public Place place(
            NodeAddress address,
            @Nullable Node node,
            Jid jid,
            NodeConfig wanted,
            @Nullable DataForm form) {
        NodeConfig before = node == null ? NodeConfig.STANDARD : node.config();
        if (!before.isRelated() && !wanted.isRelated()) {
            return Place.root(wanted);
        }
        books.relations().takeTurn(address.home());
        String link = wanted.text(NodeSettings.LINK);
        String parent = parent(before, wanted, form);
        String up = link.isEmpty() ? parent : link;
        boolean moved = !up.equals(hangsOn(before)) || link.isEmpty() == isLinking(before);
        if (up.isEmpty()) {
            return new Place(wanted.with(NodeSettings.PARENT), List.of(), false, moved);
        }
        NodeAddress target = new NodeAddress(address.account(), up);
        List<Step> above =
                access.find(target, jid)
                        .filter(access::mayKnow)
                        .or(() -> moved ? Optional.empty() : access.find(target, jid))
                        .flatMap(found -> Ways.of(books, found.node(), jid))
                        .orElseThrow(
                                () -> Refusal.invalidOption("There is no node “" + up + "” here."));
        if (moved) {
            check(node, above, jid);
        }
        if (link.isEmpty()) {
            return new Place(wanted, above, false, moved);
        }
        String inherited = parent(above);
        if (!parent.isEmpty() && !parent.equals(inherited)) {
            throw Refusal.invalidOption(
                    "A node that links another has that one's parent, and can't be given one of its own.");
        }
        return new Place(inherited(wanted, inherited), above, true, moved);
    }

    private static boolean isLinking(NodeConfig config) {
        return !config.text(NodeSettings.LINK).isEmpty();
    }

    private static String hangsOn(NodeConfig config) {
        return config.text(isLinking(config) ? NodeSettings.LINK : NodeSettings.PARENT);
    }

    /** The parent that is asked for: one that came with a link goes with it. */
    private static String parent(NodeConfig before, NodeConfig wanted, @Nullable DataForm form) {
        boolean named = form != null && form.field(NodeSettings.PARENT.var()).isPresent();
        return named || !isLinking(before) ? wanted.text(NodeSettings.PARENT) : "";
    }

    private static String parent(List<Step> above) {
        return Ways.told(above).config().text(NodeSettings.PARENT);
    }

    private static NodeConfig inherited(NodeConfig config, String parent) {
        return parent.isEmpty()
                ? config.with(NodeSettings.PARENT)
                : config.with(NodeSettings.PARENT, parent);
    }

    private void check(@Nullable Node node, List<Step> above, Jid jid) {
        if (node != null && above.stream().anyMatch(step -> step.node().id() == node.id())) {
            throw Refusal.invalidOption("Nodes would hang on each other in a circle.");
        }
        int below = node == null ? 0 : books.relations().height(node);
        if (above.size() + below > RelationTable.MOST_LEVELS) {
            throw Refusal.invalidOption(
                    "At most "
                            + RelationTable.MOST_LEVELS
                            + " nodes may hang one on the other here.");
        }
        Standing who = access.standing(above, jid);
        if (!who.manages() && !access.mayPublish(who)) {
            throw Refusal.forbidden();
        }
    }

    /** Hangs a node where it is to be. */
    public void settle(Node node, Place place) {
        if (!place.moved()) {
            return;
        }
        List<Step> former =
                books.relations()
                        .above(List.of(node.id()), Ways.NOBODY)
                        .getOrDefault(node.id(), List.of());
        books.relations().hang(node, place.above(), place.linked());
        if (former.size() > 1) {
            books.relations().measure(former.subList(1, former.size()));
        }
    }

    /**
     * What a new, well-known node belongs to; empty when it belongs to nothing, that isn't there,
     * or it can't hang on it without taking rights from those who are to publish in it.
     *
     * @param config its configuration, which relates it to nothing
     */
    public Optional<Place> wellKnown(NodeAddress address, Jid jid, NodeConfig config) {
        Optional<Kinship> kinship = Kinship.of(address);
        if (kinship.isEmpty()) {
            return Optional.empty();
        }
        books.relations().takeTurn(address.home());
        Kinship kin = kinship.get();
        return access.find(new NodeAddress(address.account(), kin.node()), jid)
                .filter(who -> access.mayKnow(who) && access.mayPublish(who))
                .filter(who -> kin.linked() || Kinship.leavesRights(config, who))
                .flatMap(who -> Ways.of(books, who.node(), jid))
                .filter(above -> above.size() <= RelationTable.MOST_LEVELS)
                .map(above -> place(kin, config, above));
    }

    private static Place place(Kinship kin, NodeConfig config, List<Step> above) {
        return kin.linked()
                ? new Place(
                        inherited(config.with(NodeSettings.LINK, kin.node()), parent(above)),
                        above,
                        true,
                        true)
                : new Place(config.with(NodeSettings.PARENT, kin.node()), above, false, true);
    }
}
