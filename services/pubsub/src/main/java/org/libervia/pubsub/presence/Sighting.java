package org.libervia.pubsub.presence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.delay.Delay;
import org.libervia.xmpp.stanza.Presence;

/**
 * What a resource was last seen to be.
 *
 * @param available whether it is online
 * @param show its availability: {@code online}, {@code away}, {@code chat}, {@code dnd} or {@code
 *     xa}
 * @param capabilities what it says that it can do, or null
 * @param anew whether it was offline just before
 * @param sent when it said so, or null for just now; what was heard of it later counts more
 */
record Sighting(
        Jid jid,
        boolean available,
        String show,
        @Nullable NamedCapabilities capabilities,
        boolean anew,
        @Nullable Instant sent) {

    static Sighting of(Jid jid, Presence presence) {
        return new Sighting(
                jid,
                true,
                show(presence.show()),
                NamedCapabilities.in(presence.element()).orElse(null),
                false,
                sent(presence));
    }

    static Sighting gone(Jid jid) {
        return new Sighting(jid, false, "", null, false, null);
    }

    /** Somebody who was found to be away, if nothing was heard of it after a moment. */
    static Sighting gone(Jid jid, Instant heardOf) {
        return new Sighting(jid, false, "", null, false, heardOf);
    }

    /** When it was sent, if that was a while ago (XEP-0203). */
    private static @Nullable Instant sent(Presence presence) {
        try {
            return Delay.in(presence.element()).map(Delay::stamp).orElse(null);
        } catch (InvalidElementException malformed) {
            return null;
        }
    }

    private static String show(String text) {
        return switch (text) {
            case "away", "chat", "dnd", "xa" -> text;
            default -> "online";
        };
    }

    /** The name of its capabilities. */
    @Nullable String declared() {
        return capabilities == null ? null : capabilities.name();
    }

    /** This, when it came after another that nobody has dealt with yet. */
    Sighting after(@Nullable Sighting earlier) {
        boolean wasAway =
                Optional.ofNullable(earlier).filter(e -> !e.available() || e.anew()).isPresent();
        return new Sighting(jid, available, show, capabilities, available && wasAway, sent);
    }
}
