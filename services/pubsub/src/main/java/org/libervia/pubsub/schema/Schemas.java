package org.libervia.pubsub.schema;

import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.NodeTable.Visited;
import org.libervia.xep.InvalidElementException;
import org.libervia.xmpp.stanza.StanzaError;

/** Finds the templates of forms. */
public final class Schemas {
    private static final String TEMPLATE = "fdp/template/";
    private static final String SUBMITTED = "fdp/submitted/";

    private Schemas() {}

    /** Whether a node holds templates. */
    public static boolean isTemplate(String node) {
        return node.startsWith(TEMPLATE) && node.length() > TEMPLATE.length();
    }

    /** Whether a node holds forms that were filled in. */
    public static boolean isSubmitted(String node) {
        return node.startsWith(SUBMITTED) && node.length() > SUBMITTED.length();
    }

    /**
     * The schema of a node; empty when it has none. A template counts when somebody owns both
     * nodes: nobody says how others' forms are to be.
     */
    public static Optional<Schema> of(Books books, Node node) {
        if (!isSubmitted(node.name())) {
            return Optional.empty();
        }
        return counterpart(books, node.address(), Jid.parse(node.creator()))
                .map(Visited::node)
                .filter(template ->
                        node.address().isPersonal()
                                || books.affiliations().haveOwnerInCommon(node, template))
                .flatMap(template -> books.items().newest(template))
                .flatMap(Schemas::read);
    }

    private static Optional<Schema> read(StoredItem template) {
        try {
            return template.content().flatMap(Schema::read);
        } catch (InvalidElementException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether somebody who may make nodes may make this one: where there is the template, or the
     * node for its forms, the other one is for its owners to make.
     */
    public static boolean mayMake(Books books, NodeAddress address, Jid maker) {
        return counterpart(books, address, maker)
                .filter(other -> other.affiliation() != Affiliation.OWNER)
                .isEmpty();
    }

    /**
     * Refuses to let a node for templates keep none (XEP-0346 §3.8).
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code not-acceptable}
     */
    public static void check(NodeAddress address, NodeConfig config) {
        if (isTemplate(address.name())
                && (!config.is(NodeSettings.PERSIST_ITEMS)
                        || config.limit(NodeSettings.MAX_ITEMS) < 1)) {
            throw Refusal.of(
                    StanzaError.Type.MODIFY,
                    "not-acceptable",
                    "A node for templates keeps one item at least.");
        }
    }

    /** The template of a node for forms, or the node for forms of a template. */
    private static Optional<Visited> counterpart(Books books, NodeAddress address, Jid visitor) {
        String name = address.name();
        if (!isTemplate(name) && !isSubmitted(name)) {
            return Optional.empty();
        }
        String other =
                isTemplate(name)
                        ? SUBMITTED + name.substring(TEMPLATE.length())
                        : TEMPLATE + name.substring(SUBMITTED.length());
        return books.nodes().visit(new NodeAddress(address.account(), other), visitor);
    }
}
