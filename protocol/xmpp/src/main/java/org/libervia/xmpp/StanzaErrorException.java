package org.libervia.xmpp;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.stanza.StanzaError;

/** The remote side refused a question. */
public final class StanzaErrorException extends XmppException {
    private static final long serialVersionUID = 1L;

    private final transient StanzaError error;

    public StanzaErrorException(@Nullable Jid peer, StanzaError error) {
        super(problemOf(error), describe(peer, error));
        this.error = error;
    }

    public StanzaError error() {
        return error;
    }

    private static Problem problemOf(StanzaError error) {
        return switch (error.condition()) {
            case "item-not-found" -> Problem.NOT_FOUND;
            case "conflict" -> Problem.CONFLICT;
            case "feature-not-implemented", "service-unavailable" -> Problem.MISSING_FEATURE;
            case "forbidden", "not-allowed" -> Problem.FORBIDDEN;
            default -> Problem.REMOTE;
        };
    }

    private static String describe(@Nullable Jid peer, StanzaError error) {
        String who = peer == null ? "The server" : peer.toString();
        String text = error.text();
        return who
                + " refused: "
                + error.condition()
                + (text == null || text.isBlank() ? "" : " (" + text.strip() + ")");
    }
}
