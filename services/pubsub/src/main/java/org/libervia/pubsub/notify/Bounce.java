package org.libervia.pubsub.notify;

import java.util.Optional;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * A notification that came back since nobody is there any more (XEP-0060 §12.4): the subscription
 * has ended. That somebody can't be reached at the moment, or has no room, ends nothing.
 *
 * @param node the number of the node that it was about
 * @param jid whom it was sent to
 */
public record Bounce(long node, Jid jid) {
    static final String SEPARATOR = "-n-";
    private static final Set<String> FINAL = Set.of("gone", "item-not-found");

    /** Reads an error; empty when it isn't such a one. */
    public static Optional<Bounce> read(Message message) {
        Jid from = message.from();
        String id = message.element().attribute("id", "");
        int end = id.indexOf(SEPARATOR);
        boolean gone =
                message.element()
                        .child("error", Message.CLIENT)
                        .filter(error ->
                                error.elements()
                                        .anyMatch(condition ->
                                                condition.namespace().equals(StanzaError.NAMESPACE)
                                                        && FINAL.contains(condition.local())))
                        .isPresent();
        if (!gone || from == null || end <= 0 || end > 18) {
            return Optional.empty();
        }
        String number = id.substring(0, end);
        return number.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new Bounce(Long.parseLong(number), from))
                : Optional.empty();
    }
}
