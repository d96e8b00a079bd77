package org.libervia.xep.markers;

import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** What a message says about being read (XEP-0333 §3). */
public sealed interface Marker extends Payload {

    String NAMESPACE = "urn:xmpp:chat-markers:0";

    /** A marker is welcome. */
    record Markable() implements Marker {
        @Override
        public XmlElement write() {
            return XmlElement.empty("markable", NAMESPACE);
        }
    }

    /**
     * All messages up to one were shown.
     *
     * @param id the id of that message; in a room the one that the room gave
     */
    record Displayed(String id) implements Marker {
        public Displayed {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("a marker names a message");
            }
        }

        @Override
        public XmlElement write() {
            return XmlElement.builder("displayed", NAMESPACE).attribute("id", id).build();
        }
    }

    /** What {@code message} says, if anything. */
    static Optional<Marker> in(XmlElement message) {
        return message.elements()
                .filter(e -> e.is("markable", NAMESPACE) || e.is("displayed", NAMESPACE))
                .findFirst()
                .map(Marker::read);
    }

    /**
     * Reads {@code <markable/>} or {@code <displayed/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when no message is named
     */
    static Marker read(XmlElement element) {
        return element.is("markable", NAMESPACE)
                ? new Markable()
                : new Displayed(ElementReader.of(element, "displayed", NAMESPACE).required("id"));
    }
}
