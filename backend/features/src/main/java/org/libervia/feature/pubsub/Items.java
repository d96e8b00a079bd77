package org.libervia.feature.pubsub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.social.PubsubItem;
import org.libervia.xep.pubsub.Item;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlName;
import org.libervia.xmpp.xml.XmlParser;

/** Items as frontends see them, and what frontends publish. */
final class Items {
    private Items() {}

    static PubsubItem shown(Item item) {
        XmlElement payload = item.payload();
        return new PubsubItem(
                Objects.requireNonNullElse(item.id(), ""),
                item.publisher(),
                payload == null ? null : payload.toString(),
                fields(payload));
    }

    private static Map<String, String> fields(@Nullable XmlElement payload) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (payload != null) {
            payload.elements().forEach(child -> fields.putIfAbsent(child.local(), child.text()));
        }
        return fields;
    }

    /** The payload that a frontend wrote; an {@code <item/>} around it is taken off. */
    static XmlElement payload(String xml) {
        XmlElement element;
        try {
            element = XmlParser.parse(xml.strip());
        } catch (XmlException broken) {
            throw new LiberviaException(
                    Problem.DATA, "The payload is no XML: " + broken.getMessage(), broken);
        }
        if (!element.local().equals("item")) {
            return element;
        }
        if (element.elements().count() != 1) {
            throw new LiberviaException(
                    Problem.DATA, "An item holds one element, its payload; give one.");
        }
        return element.firstChild().orElseThrow();
    }

    /** A record as a payload. */
    static XmlElement record(String name, String namespace, Map<String, String> fields) {
        XmlElement.Builder payload = XmlElement.builder(checked(name), namespace);
        fields.forEach((field, text) -> payload.textChild(checked(field), text));
        return payload.build();
    }

    private static String checked(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "“" + name + "” is no name of an element: take letters, digits, _ . and -.");
        }
        return new XmlName("", name).local();
    }
}
