package org.libervia.pubsub.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A resource that is online.
 *
 * @param jid its full address; a bare one for services
 * @param show {@code online}, {@code away}, {@code chat}, {@code dnd} or {@code xa}
 * @param declared the name that it gives its capabilities, or null
 * @param caps the name under which they are known, or null when they aren't
 * @param since when it came
 * @param seen when it was heard of last
 */
public record OnlineResource(
        Jid jid,
        String show,
        @Nullable String declared,
        @Nullable String caps,
        Instant since,
        Instant seen) {

    /** The same, heard of at a moment. */
    public OnlineResource seenAt(Instant moment) {
        return new OnlineResource(jid, show, declared, caps, since, moment);
    }
}
