package org.libervia.xep.chatstates;

import java.util.Locale;
import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** What somebody does in a chat (XEP-0085 §4). */
public enum ChatState implements Payload {
    /** Takes part. */
    ACTIVE,
    /** Has not been seen for a while. */
    INACTIVE,
    /** Has left. */
    GONE,
    /** Types. */
    COMPOSING,
    /** Has typed, and stopped. */
    PAUSED;

    public static final String NAMESPACE = "http://jabber.org/protocol/chatstates";

    /** The name of the element. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first state in {@code message} that is known. */
    public static Optional<ChatState> in(XmlElement message) {
        return message.elements().flatMap(child -> of(child).stream()).findFirst();
    }

    private static Optional<ChatState> of(XmlElement element) {
        for (ChatState state : values()) {
            if (element.is(state.text(), NAMESPACE)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads one state.
     *
     * @throws org.libervia.xep.InvalidElementException when it is unknown
     */
    public static ChatState read(XmlElement element) {
        return of(element)
                .orElseThrow(() -> ElementReader.of(element).invalid("no such state is known"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.empty(text(), NAMESPACE);
    }
}
