package org.libervia.pubsub.notify;

import java.time.Instant;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.store.Books;

/** Those who hear of a personal node without being subscribed (XEP-0163 §4.3). */
final class Listeners {
    private Listeners() {}

    /**
     * Those of something that happened.
     *
     * @param at when it did
     */
    static List<Subscription> of(Books books, Access access, Node node, Instant at) {
        List<Jid> all = books.audiences().listeners(node, at);
        boolean asked = !all.isEmpty() && isCompanion(access, node, all.getFirst());
        return all.stream()
                .filter(jid -> !asked || mayHear(access, node, jid))
                .map(jid -> Subscription.implied(node, jid))
                .toList();
    }

    /** Who may read a node that belongs to another one is said by that one. */
    private static boolean isCompanion(Access access, Node node, Jid somebody) {
        return access.find(node.address(), somebody).filter(Standing::isCompanion).isPresent();
    }

    private static boolean mayHear(Access access, Node node, Jid jid) {
        return access.find(node.address(), jid).filter(access::mayRetrieve).isPresent();
    }
}
