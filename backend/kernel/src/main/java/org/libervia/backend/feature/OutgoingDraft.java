package org.libervia.backend.feature;

import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.xmpp.xml.XmlElement;

/** A message on its way out. Owned by the thread that runs the pipeline. */
public final class OutgoingDraft {
    private final Session session;
    private final OutgoingMessage request;
    private final MessageDraft draft;
    private XmlElement stanza;

    public OutgoingDraft(
            Session session, OutgoingMessage request, MessageDraft draft, XmlElement stanza) {
        this.session = session;
        this.request = request;
        this.draft = draft;
        this.stanza = stanza;
    }

    public Session session() {
        return session;
    }

    /** What the user asked for. */
    public OutgoingMessage request() {
        return request;
    }

    /** What becomes the stored message. */
    public MessageDraft draft() {
        return draft;
    }

    /** The stanza as built so far. */
    public XmlElement stanza() {
        return stanza;
    }

    /** Adds an element to the stanza. */
    public void add(XmlElement payload) {
        stanza = stanza.withChild(payload);
    }

    /** Puts another stanza in place, as encryption does. */
    public void replaceStanza(XmlElement sealed) {
        stanza = sealed;
    }
}
