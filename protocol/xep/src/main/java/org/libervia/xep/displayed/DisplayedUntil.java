package org.libervia.xep.displayed;

import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.stanzaid.StanzaId;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The last message of a chat that was read; the item's id is the chat's address (XEP-0490 §3).
 *
 * @param message its id: by the room, or by the account's own server
 */
public record DisplayedUntil(StanzaId message) implements Payload {

    /** Also the name of the node. */
    public static final String NAMESPACE = "urn:xmpp:mds:displayed:0";

    /**
     * Reads {@code <displayed/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it names no message
     */
    public static DisplayedUntil read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "displayed", NAMESPACE);
        return new DisplayedUntil(
                StanzaId.read(reader.requiredChild("stanza-id", StanzaId.NAMESPACE)));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("displayed", NAMESPACE).child(message.write()).build();
    }
}
