package org.libervia.pubsub.publisher;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.ItemChange;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.ItemTable;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Puts items into a new node that were published elsewhere, in the order in which they were
 * created. Nobody is told, and the node's configuration is not looked at.
 */
public final class Transfer {
    private final Books books;
    private final Node node;
    private final Consequence consequence;
    private long items;
    private long bytes;
    private boolean guarded;

    /**
     * Into a node.
     *
     * @param consequence what follows from an item for other nodes
     */
    public Transfer(Books books, Node node, Consequence consequence) {
        this.books = books;
        this.node = node;
        this.consequence = consequence;
    }

    /**
     * Puts an item.
     *
     * @param item {@code <item/>} with its payload
     * @throws org.libervia.xmpp.StanzaErrorException when it is no item that can be kept, or there
     *     is one of its id
     */
    public void put(
            String name,
            XmlElement item,
            String publisher,
            ItemAccess access,
            Collection<String> categories,
            Instant created,
            Instant updated) {
        Submission submission = Submission.read(item.withAttribute("id", name));
        String payload = submission.text();
        StoredItem added =
                books.items()
                        .add(node, name, publisher, payload, access, created, updated)
                        .orElseThrow(() -> Refusal.of(StanzaError.Type.CANCEL, "conflict"));
        items++;
        bytes += ItemTable.length(payload);
        guarded |= access.model() != ItemAccess.Model.OPEN;
        if (submission.payload() != null) {
            books.texts().note(node.id(), added.id());
            books.categories().add(node.id(), added.id(), updated, categories);
        }
        List<Announcement> _ =
                consequence.published(books, node, List.of(new ItemChange(null, added)), updated);
    }

    /**
     * Notes what the node has become.
     *
     * @param serial the greatest number that is or was an id
     */
    public void end(long serial) {
        books.items().grow(node, items, bytes, guarded);
        books.items().startSerials(node, serial);
    }
}
