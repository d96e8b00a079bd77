package org.libervia.domain.chat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A message as users see it.
 *
 * @param uid our own identifier, unique and stable
 * @param profile the profile whose message it is, by name
 * @param from the sender; of a message to a room, the author: the room with the nick as resource
 * @param to the addressee; of our own message to a room, the room
 * @param type never {@code AUTO}
 * @param bodies the text by language; the empty language stands for none given
 * @param subjects the subject by language
 * @param thread the thread it belongs to, or null
 * @param timestamp when it was sent, as far as is known
 * @param received when it came to us, when that is another time (XEP-0203), or null
 * @param stanzaId the id by which archives know it (XEP-0359), or null
 * @param originId the id its sender gave it (XEP-0359), or the stanza's id, or null
 * @param state how far it has come
 * @param error why it was refused, for people, or null
 * @param encrypted whether it was end-to-end encrypted
 * @param extra what features have to add; keys are those of the feature's documentation
 */
public record ChatMessage(
        String uid,
        String profile,
        Jid from,
        Jid to,
        MessageType type,
        Map<String, String> bodies,
        Map<String, String> subjects,
        @Nullable String thread,
        Instant timestamp,
        @Nullable Instant received,
        @Nullable String stanzaId,
        @Nullable String originId,
        DeliveryState state,
        @Nullable String error,
        boolean encrypted,
        Map<String, String> extra) {

    /** The key in {@code extra} of private messages from or to an occupant of a room. */
    public static final String PRIVATE_IN_ROOM = "private_in_room";

    /** The key in {@code extra} of messages whose sender wants to know that they were seen. */
    public static final String MARKABLE = "markable";

    /** The key in {@code extra} of the author's lasting id in a room (XEP-0421). */
    public static final String OCCUPANT_ID = "occupant_id";

    public ChatMessage {
        bodies = Map.copyOf(bodies);
        subjects = Map.copyOf(subjects);
        extra = Map.copyOf(extra);
    }

    /** Whether the profile itself sent it, from this or another device. */
    public boolean isOutgoing() {
        return state != DeliveryState.INCOMING;
    }

    /**
     * The conversation that it belongs to: the other side, bare; or full when it is a private
     * message from or to an occupant of a room.
     */
    public Jid conversation() {
        Jid other = isOutgoing() ? to : from;
        return extra.containsKey(PRIVATE_IN_ROOM) ? other : other.bare();
    }

    /** A body: that without language if there is one, else any; empty when there is none. */
    public String body() {
        String plain = bodies.get("");
        return plain != null ? plain : bodies.values().stream().findFirst().orElse("");
    }
}
