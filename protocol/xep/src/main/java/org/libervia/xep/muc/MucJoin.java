package org.libervia.xep.muc;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The wish to enter a room, in a presence to the room with the nick as resource (XEP-0045 §7.2).
 *
 * @param password what the room asks for, or null
 * @param history how much of what was said is wanted, null to leave that to the room
 */
public record MucJoin(@Nullable String password, @Nullable HistoryLimit history)
        implements Payload {

    public static final String NAMESPACE = "http://jabber.org/protocol/muc";

    /**
     * Reads {@code <x/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a limit is none
     */
    public static MucJoin read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "x", NAMESPACE);
        return new MucJoin(
                reader.childText("password"),
                element.child("history", NAMESPACE).map(HistoryLimit::read).orElse(null));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder x = XmlElement.builder("x", NAMESPACE);
        if (history != null) {
            x.child(history.write());
        }
        return x.optionalTextChild("password", password).build();
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "MucJoin[" + history + "]";
    }
}
