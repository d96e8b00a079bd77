package org.libervia.xep.receipts;

import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** What a message says about delivery receipts (XEP-0184 §4). */
public sealed interface Receipt extends Payload {

    String NAMESPACE = "urn:xmpp:receipts";

    /** A receipt is asked for. */
    record Request() implements Receipt {
        @Override
        public XmlElement write() {
            return XmlElement.empty("request", NAMESPACE);
        }
    }

    /**
     * A message was delivered.
     *
     * @param id the id of that message
     */
    record Received(String id) implements Receipt {
        public Received {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("a receipt names a message");
            }
        }

        @Override
        public XmlElement write() {
            return XmlElement.builder("received", NAMESPACE).attribute("id", id).build();
        }
    }

    /** What {@code message} says, if anything. */
    static Optional<Receipt> in(XmlElement message) {
        return message.elements()
                .filter(child -> child.is("request", NAMESPACE) || child.is("received", NAMESPACE))
                .findFirst()
                .map(Receipt::read);
    }

    /**
     * Reads {@code <request/>} or {@code <received/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a receipt names no message
     */
    static Receipt read(XmlElement element) {
        return element.is("request", NAMESPACE)
                ? new Request()
                : new Received(ElementReader.of(element, "received", NAMESPACE).required("id"));
    }
}
