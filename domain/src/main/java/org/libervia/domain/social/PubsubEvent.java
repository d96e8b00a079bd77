package org.libervia.domain.social;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/**
 * Something happened to a node that we are subscribed to, or to a personal one of somebody who
 * shares them with us.
 *
 * @param ids the items that this is about
 * @param items the same with their payloads, as far as the service sent them
 */
public record PubsubEvent(
        String profile,
        Jid service,
        String node,
        Kind kind,
        List<String> ids,
        List<PubsubItem> items)
        implements ProfileSignal {

    /** What happened. */
    public enum Kind {
        /** Items are new or changed. */
        PUBLISHED,
        /** Items were taken back. */
        RETRACTED,
        /** All items were taken back. */
        PURGED,
        /** The node is gone. */
        DELETED,
        /** The node was set up otherwise. */
        CONFIGURED
    }

    public PubsubEvent {
        ids = List.copyOf(ids);
        items = List.copyOf(items);
    }
}
