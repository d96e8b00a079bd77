package org.libervia.backend.feature;

import org.libervia.base.Jid;
import org.libervia.xmpp.stanza.Message;

/** A message on its way in. Owned by the thread that runs the pipeline. */
public final class IncomingMessage {
    private final Session session;
    private final MessageOrigin origin;
    private final Jid from;
    private final Jid to;
    private final MessageDraft draft;
    private Message stanza;

    /**
     * A message that came.
     *
     * @param from the sender, filled in where the stanza names none
     * @param to the addressee, filled in where the stanza names none
     */
    public IncomingMessage(
            Session session,
            MessageOrigin origin,
            Message stanza,
            Jid from,
            Jid to,
            MessageDraft draft) {
        this.session = session;
        this.origin = origin;
        this.stanza = stanza;
        this.from = from;
        this.to = to;
        this.draft = draft;
    }

    public Session session() {
        return session;
    }

    public MessageOrigin origin() {
        return origin;
    }

    public Jid from() {
        return from;
    }

    public Jid to() {
        return to;
    }

    /** Whether our own account sent it, from another device. */
    public boolean isOwn() {
        return from.bare().equals(session.jid().bare());
    }

    public Message stanza() {
        return stanza;
    }

    /** Puts another stanza in place, as decryption does. */
    public void replaceStanza(Message opened) {
        stanza = opened;
    }

    /** What becomes the stored message. */
    public MessageDraft draft() {
        return draft;
    }
}
