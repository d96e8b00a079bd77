package org.libervia.pubsub.relation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Ways;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.RelationTable.Step;

/** Removes nodes with all that hangs on them, in one transaction (XEP-0496 §4.3, §4.4). */
public final class Felling {
    private final Books books;

    public Felling(Books books) {
        this.books = books;
    }

    /** Whether a node can be removed at once: nothing hangs on it, and it has not much. */
    public boolean isSmall(Node node) {
        return books.graveyard().isSmall(node);
    }

    /**
     * Removes a node with all that hangs on it. One that isn't small is gone for everybody, and is
     * removed little by little.
     */
    public void fell(Node node, @Nullable String redirect) {
        books.relations().takeTurn(node.address().home());
        List<Step> way =
                books.relations()
                        .above(List.of(node.id()), Ways.NOBODY)
                        .getOrDefault(node.id(), List.of());
        boolean small = isSmall(node);
        if (!small) {
            books.graveyard().bury(node);
        }
        books.nodes().delete(node, isOpen(node, way) ? redirect : null, small);
        if (way.size() > 1) {
            books.relations().measure(way.subList(1, way.size()));
        }
    }

    /** Whether everybody may know of a node, and so where it went. */
    private static boolean isOpen(Node node, List<Step> way) {
        return Stream.concat(Stream.of(node), way.stream().map(Step::node))
                .allMatch(each ->
                        switch (each.config().accessModel()) {
                            case OPEN, AUTHORIZE -> true;
                            case PRESENCE, ROSTER, WHITELIST -> false;
                        });
    }

    /** Frees an address at which there is only something that hangs on what is gone. */
    public void free(NodeAddress address) {
        books.nodes()
                .visit(address, Ways.NOBODY)
                .filter(found -> found.node().config().isRelated())
                .filter(found -> Ways.of(books, found.node(), Ways.NOBODY).isEmpty())
                .ifPresent(found -> books.graveyard().bury(found.node()));
    }
}
