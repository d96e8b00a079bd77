package org.libervia.pubsub.access;

import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.schema.Schema;
import org.libervia.pubsub.schema.Schemas;
import org.libervia.pubsub.store.Books;

/** Says what is seen of items. */
public final class Views {
    private Views() {}

    /** Whether all items of a node are seen by all who may read them. */
    public static boolean isPlain(Node node) {
        return !Schemas.isSubmitted(node.name());
    }

    /**
     * What is seen of the items of a node.
     *
     * @param manages by its owners, or else by those others who may read it
     */
    public static View of(Books books, Node node, boolean manages) {
        return manages || isPlain(node)
                ? View.WHOLE
                : Schemas.of(books, node)
                        .filter(Schema::hides)
                        .<View>map(schema -> schema::seen)
                        .orElse(View.WHOLE);
    }
}
