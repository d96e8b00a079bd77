package org.libervia.xep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlNode;
import org.libervia.xmpp.xml.XmlParser;
import org.libervia.xmpp.xml.XmlText;

/**
 * The vectors of a room, {@code vectors/<room>.xml}: elements that are written exactly as they were
 * read ({@code <exact>}), elements that are read though they are written otherwise ({@code
 * <tolerated>}), and elements that are refused ({@code <refused>}).
 */
record Vectors(List<XmlElement> exact, List<XmlElement> tolerated, List<XmlElement> refused) {
    static final String NAMESPACE = "urn:libervia:vectors";

    static boolean exist(String room) {
        return Vectors.class.getResource("/vectors/" + room + ".xml") != null;
    }

    static Vectors of(String room) {
        XmlElement document = stripped(XmlParser.parse(text("/vectors/" + room + ".xml")));
        return new Vectors(
                all(document, "exact"), all(document, "tolerated"), all(document, "refused"));
    }

    private static List<XmlElement> all(XmlElement document, String kind) {
        return document.elements(kind, NAMESPACE).flatMap(XmlElement::elements).toList();
    }

    /** The element without the white space that only lays it out. */
    static XmlElement stripped(XmlElement element) {
        boolean laidOut = element.elements().findAny().isPresent();
        List<XmlNode> children =
                element.children().stream()
                        .map(child -> child instanceof XmlElement e ? stripped(e) : child)
                        .filter(child -> !(laidOut && isBlank(child)))
                        .toList();
        return new XmlElement(element.name(), element.attributes(), children);
    }

    private static boolean isBlank(XmlNode node) {
        return node instanceof XmlText text && text.text().isBlank();
    }

    private static String text(String resource) {
        try (@Nullable InputStream in = Vectors.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("the room has no vectors: src/test/resources" + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
