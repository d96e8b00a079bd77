package org.libervia.xep.privilege;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A namespace of which questions may be asked in the name of accounts (XEP-0356 §6.1).
 *
 * @param name the namespace of the payloads
 * @param type {@code get}, {@code set}, {@code both} or {@code none}; null counts as none
 */
public record NamespacePermission(String name, @Nullable String type) {

    /** Whether a question of this type, {@code get} or {@code set}, may be asked. */
    public boolean allows(String question) {
        return "both".equals(type) || question.equals(type);
    }

    static NamespacePermission read(XmlElement element) {
        return new NamespacePermission(
                ElementReader.of(element).required("ns"), element.attribute("type"));
    }

    XmlElement write(String namespace) {
        return XmlElement.builder("namespace", namespace)
                .attribute("ns", name)
                .attribute("type", type)
                .build();
    }
}
