package org.libervia.pubsub.online;

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
 * @param known whether that is what it declared; until it is known what that stands for, it is what
 *     was known before
 * @param since when it came, or what it wants became known
 * @param seen when it was heard of last
 */
public record OnlineResource(
        Jid jid,
        String show,
        @Nullable String declared,
        @Nullable String caps,
        boolean known,
        Instant since,
        Instant seen) {

    /** The same, heard of at a moment. */
    public OnlineResource seenAt(Instant moment) {
        return new OnlineResource(jid, show, declared, caps, known, since, moment);
    }

    /**
     * The same, with what it wants known.
     *
     * @param name the name under which it is
     */
    public OnlineResource knownAs(String name, Instant moment) {
        return new OnlineResource(
                jid, show, declared, name, true, caps == null ? moment : since, seen);
    }
}
