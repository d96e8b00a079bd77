package org.libervia.xep.microblog;

import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A category, or tag (RFC 4287 §4.2.2).
 *
 * @param term the category
 * @param scheme where it is defined, or null
 * @param label its name for people, or null
 */
public record Category(String term, @Nullable String scheme, @Nullable String label) {

    /** A tag. */
    public static Category of(String term) {
        return new Category(term, null, null);
    }

    /** Reads it; without a term its label, or else its text, is taken for one. */
    static Category read(XmlElement element) {
        String label = element.attribute("label");
        String term = element.attribute("term", "");
        String named = term.isEmpty() && label != null ? label : term;
        return new Category(
                named.isEmpty() ? element.text().strip() : named,
                element.attribute("scheme"),
                label);
    }

    XmlElement write() {
        return XmlElement.builder("category", Entry.NAMESPACE)
                .attribute("term", term)
                .attribute("scheme", scheme)
                .attribute("label", label)
                .build();
    }
}
