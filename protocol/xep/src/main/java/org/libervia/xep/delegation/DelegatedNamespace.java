package org.libervia.xep.delegation;

import java.util.List;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A namespace that is delegated (XEP-0355 §4.1).
 *
 * @param name the namespace of the payloads of questions
 * @param attributes what a payload must have to be forwarded; without any all are
 */
public record DelegatedNamespace(String name, List<String> attributes) {
    public DelegatedNamespace {
        attributes = List.copyOf(attributes);
    }

    static DelegatedNamespace read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new DelegatedNamespace(
                reader.required("namespace"),
                reader.each(
                        "attribute", attribute -> ElementReader.of(attribute).required("name")));
    }

    XmlElement write(String namespace) {
        XmlElement.Builder delegated =
                XmlElement.builder("delegated", namespace).attribute("namespace", name);
        attributes.forEach(attribute ->
                delegated.child(
                        XmlElement.builder("attribute", namespace)
                                .attribute("name", attribute)
                                .build()));
        return delegated.build();
    }
}
