package org.libervia.feature.messages;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageStateChanged;

/** Lets other features note how far a message that we sent has come. */
public final class Deliveries {
    private final Backend backend;
    private final History history;

    Deliveries(Backend backend, History history) {
        this.backend = backend;
        this.history = history;
    }

    /**
     * A device of the addressee has the message with this stanza id; ignored when we sent it none.
     */
    public void received(Session session, String stanzaId, Jid by) {
        if (history.wasSentTo(session, stanzaId, by)
                && history.advance(session, stanzaId, DeliveryState.RECEIVED, null)) {
            backend.emit(
                    new MessageStateChanged(
                            session.profile(), stanzaId, DeliveryState.RECEIVED, null));
        }
    }

    /**
     * The addressee has seen the message with this stanza id, and so all that we sent them before;
     * ignored when we sent it none.
     */
    public void displayed(Session session, String stanzaId, Jid by) {
        if (history.wasSentTo(session, stanzaId, by)) {
            for (String uid : history.displayed(session, stanzaId)) {
                backend.emit(
                        new MessageStateChanged(
                                session.profile(), uid, DeliveryState.DISPLAYED, null));
            }
        }
    }
}
