package org.libervia.xep.conference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An invitation into a room (XEP-0249 §2).
 *
 * @param room the room
 * @param reason what is said about it, or null
 * @param password what the room asks for, or null
 * @param continued whether the room continues a chat between two
 * @param thread the thread of that chat, or null
 */
public record DirectInvitation(
        Jid room,
        @Nullable String reason,
        @Nullable String password,
        boolean continued,
        @Nullable String thread)
        implements Payload {

    public static final String NAMESPACE = "jabber:x:conference";

    /** The invitation that {@code message} carries. */
    public static Optional<DirectInvitation> in(XmlElement message) {
        return message.child("x", NAMESPACE).map(DirectInvitation::read);
    }

    /**
     * Reads {@code <x/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it names no room
     */
    public static DirectInvitation read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "x", NAMESPACE);
        return new DirectInvitation(
                reader.requiredJid("jid"),
                reader.attribute("reason"),
                reader.attribute("password"),
                reader.flag("continue", false),
                reader.attribute("thread"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("x", NAMESPACE)
                .attribute("jid", room)
                .attribute("reason", reason)
                .attribute("password", password)
                .attribute("continue", continued ? "true" : null)
                .attribute("thread", thread)
                .build();
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "DirectInvitation[" + room + ", " + reason + "]";
    }
}
