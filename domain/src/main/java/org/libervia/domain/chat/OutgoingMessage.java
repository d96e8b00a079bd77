package org.libervia.domain.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A message to send.
 *
 * @param to the addressee
 * @param bodies the text by language; the empty language stands for none given
 * @param subjects the subject by language
 * @param type {@code AUTO} lets the backend choose: groupchat to a room that we are in, normal with
 *     a subject, else chat
 * @param thread the thread it belongs to, or null
 * @param extra what features understand; keys are those of the feature's documentation
 */
public record OutgoingMessage(
        Jid to,
        Map<String, String> bodies,
        Map<String, String> subjects,
        MessageType type,
        @Nullable String thread,
        Map<String, String> extra) {

    public OutgoingMessage {
        bodies = Map.copyOf(bodies);
        subjects = Map.copyOf(subjects);
        extra = Map.copyOf(extra);
    }

    /** A plain text to somebody. */
    public static OutgoingMessage text(Jid to, String body) {
        return new OutgoingMessage(
                to, Map.of("", body), Map.of(), MessageType.AUTO, null, Map.of());
    }
}
