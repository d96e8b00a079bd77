package org.libervia.xmpp.stanza;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/** A thin view over the element of a message, a presence or an iq. */
public sealed interface Stanza permits Message, Presence, Iq {

    /**
     * The namespace of stanzas on a client's stream; those of a component's stream are read as if
     * they were in it.
     */
    String CLIENT = "jabber:client";

    XmlElement element();

    /**
     * The sender, or null when the stanza names none: on a client's stream that is the own
     * account's bare JID.
     */
    default @Nullable Jid from() {
        String from = element().attribute("from");
        return from == null ? null : Jid.parse(from);
    }

    /** The addressee, or null when the stanza names none. */
    default @Nullable Jid to() {
        String to = element().attribute("to");
        return to == null ? null : Jid.parse(to);
    }

    default @Nullable String id() {
        return element().attribute("id");
    }

    /** The error that a stanza of type {@code error} carries. */
    default Optional<StanzaError> error() {
        return element().child("error", CLIENT).map(StanzaError::read);
    }

    /** The view that fits the element. */
    static Stanza of(XmlElement element) {
        return switch (element.local()) {
            case "message" -> new Message(element);
            case "presence" -> new Presence(element);
            case "iq" -> new Iq(element);
            default -> throw new IllegalArgumentException("not a stanza: " + element.name());
        };
    }
}
