package org.libervia.xep.carbons;

import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.forward.Forwarded;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The copy of a message (XEP-0280 §7, §8).
 *
 * @param direction whether another client of the account sent it or got it
 * @param message the message itself
 */
public record Carbon(Direction direction, Message message) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:carbons:2";

    /** Which way the message went. */
    public enum Direction {
        SENT,
        RECEIVED;

        String text() {
            return this == SENT ? "sent" : "received";
        }
    }

    /** The request to get copies. */
    public static XmlElement enable() {
        return XmlElement.empty("enable", NAMESPACE);
    }

    /** The request to get no more copies. */
    public static XmlElement disable() {
        return XmlElement.empty("disable", NAMESPACE);
    }

    /** The mark of a message that must not be copied (§6.1.3); it goes with a hint not to. */
    public static XmlElement keepPrivate() {
        return XmlElement.empty("private", NAMESPACE);
    }

    /** Whether a message must not be copied. */
    public static boolean isPrivate(XmlElement message) {
        return message.child("private", NAMESPACE).isPresent();
    }

    /** The copy that a message carries. */
    public static Optional<Carbon> in(XmlElement message) {
        return message.elements()
                .filter(child -> child.is("sent", NAMESPACE) || child.is("received", NAMESPACE))
                .findFirst()
                .map(Carbon::read);
    }

    /**
     * Reads {@code <sent/>} or {@code <received/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when no message is in it
     */
    public static Carbon read(XmlElement element) {
        Direction direction = element.local().equals("sent") ? Direction.SENT : Direction.RECEIVED;
        ElementReader reader = ElementReader.of(element, direction.text(), NAMESPACE);
        Forwarded forwarded =
                Forwarded.read(reader.requiredChild("forwarded", Forwarded.NAMESPACE));
        return new Carbon(
                direction,
                forwarded
                        .message()
                        .orElseThrow(() -> reader.invalid("no message is forwarded in it")));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder(direction.text(), NAMESPACE)
                .child(Forwarded.of(null, message).write())
                .build();
    }
}
