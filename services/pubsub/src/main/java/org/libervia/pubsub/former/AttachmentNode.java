package org.libervia.pubsub.former;

import java.time.Instant;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Companions;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.NodeTable.Visited;
import org.libervia.xep.attachments.AttachmentNodes;

/** Makes the node for what is attached to an item (XEP-0470), which was a node like others. */
record AttachmentNode(Books books, Jid service, Instant now) {

    /** The node of this address; empty when there is no such item, or it has one already. */
    Optional<Node> make(NodeAddress address) {
        Companions.Place place =
                Companions.place(address, service)
                        .filter(found -> !found.item().isEmpty())
                        .orElse(null);
        if (place == null) {
            return Optional.empty();
        }
        Jid creator = address.account() == null ? service : address.account();
        return books.nodes()
                .visit(place.target(), service)
                .map(Visited::node)
                .filter(target -> books.items().find(target, place.item()).isPresent())
                .filter(target -> books.companions().attachments(target, place.item()).isEmpty())
                .map(target -> {
                    if (books.companions().summaries(target).isEmpty()) {
                        books.companions()
                                .addSummaries(
                                        target,
                                        AttachmentNodes.summary(target.name()),
                                        creator,
                                        now);
                    }
                    return books.companions()
                            .addAttachments(
                                    target,
                                    place.item(),
                                    AttachmentNodes.attachments(place.uri(service)),
                                    creator,
                                    now);
                });
    }
}
