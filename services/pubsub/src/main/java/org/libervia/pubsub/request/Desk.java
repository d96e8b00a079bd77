package org.libervia.pubsub.request;

import java.time.Instant;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Books;

/**
 * What an operation works with, for one transaction.
 *
 * @param now the moment; each transaction has a later one than all before it
 */
public record Desk(Books books, Access access, Policy policy, Instant now) {

    /**
     * Somebody before a node that it may know of.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code item-not-found} when it may not, as
     *     when there is no such node
     */
    public Standing known(NodeAddress address, Jid jid) {
        Standing who = access.standing(address, jid);
        if (!access.mayKnow(who)) {
            throw Refusal.notFound();
        }
        return who;
    }
}
