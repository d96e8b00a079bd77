package org.libervia.xep.disco;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What an entity is (XEP-0030 §3.1).
 *
 * @param category {@code client} for example, never empty
 * @param type {@code pc} for example, never empty
 * @param name a name for people, or null
 * @param lang the language of the name, or null
 */
public record Identity(String category, String type, @Nullable String name, @Nullable String lang) {

    public Identity {
        if (category.isEmpty() || type.isEmpty()) {
            throw new IllegalArgumentException("an identity has a category and a type");
        }
        lang = lang == null || lang.isEmpty() ? null : lang;
    }

    /** An identity whose name has no language. */
    public static Identity of(String category, String type, @Nullable String name) {
        return new Identity(category, type, name, null);
    }

    /** Whether this is {@code category/type}. */
    public boolean is(String category, String type) {
        return this.category.equals(category) && this.type.equals(type);
    }

    static Identity read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Identity(
                reader.required("category"),
                reader.required("type"),
                element.attribute("name"),
                element.lang());
    }

    XmlElement write() {
        return XmlElement.builder("identity", DiscoInfo.NAMESPACE)
                .attribute("category", category)
                .attribute("type", type)
                .attribute("name", name)
                .lang(lang)
                .build();
    }
}
