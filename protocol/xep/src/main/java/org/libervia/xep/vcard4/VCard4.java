package org.libervia.xep.vcard4;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A visiting card (RFC 6351).
 *
 * @param properties the properties, as elements: they are many and may be extended
 */
public record VCard4(List<XmlElement> properties) implements Payload {

    public static final String NAMESPACE = "urn:ietf:params:xml:ns:vcard-4.0";

    /** The node that it is published to (XEP-0292 §4). */
    public static final String NODE = "urn:xmpp:vcard4";

    public VCard4 {
        properties = List.copyOf(properties);
    }

    /** The first value of a property: {@code fn} or {@code nickname} for example. */
    public Optional<String> value(String name) {
        return values(name).findFirst();
    }

    /** All values of a property, whether text, uri or date, those in groups included. */
    public Stream<String> values(String name) {
        return properties.stream()
                .flatMap(property ->
                        property.is("group", NAMESPACE) ? property.elements() : Stream.of(property))
                .filter(property -> property.is(name, NAMESPACE))
                .flatMap(XmlElement::elements)
                .filter(value -> !value.is("parameters", NAMESPACE))
                .map(value -> value.text().strip())
                .filter(text -> !text.isEmpty());
    }

    /** The same card with one text as the only value of a property, or without it when null. */
    public VCard4 with(String name, @Nullable String text) {
        Stream<XmlElement> kept = properties.stream().filter(p -> !p.is(name, NAMESPACE));
        Stream<XmlElement> added =
                text == null
                        ? Stream.of()
                        : Stream.of(
                                XmlElement.builder(name, NAMESPACE)
                                        .textChild("text", text)
                                        .build());
        return new VCard4(Stream.concat(kept, added).toList());
    }

    /** Reads {@code <vcard/>}. */
    public static VCard4 read(XmlElement element) {
        return new VCard4(
                ElementReader.of(element, "vcard", NAMESPACE).element().elements().toList());
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("vcard", NAMESPACE).children(properties).build();
    }
}
