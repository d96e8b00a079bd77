package org.libervia.pubsub.publisher;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlNode;
import org.libervia.xmpp.xml.XmlText;

/** What is found in items: their words, and the categories of Atom entries. */
final class Words {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST_CATEGORIES = 100;

    /** What PostgreSQL calls languages, by their tags. */
    private static final Map<String, String> LANGUAGES =
            Map.ofEntries(
                    Map.entry("ar", "arabic"),
                    Map.entry("ca", "catalan"),
                    Map.entry("da", "danish"),
                    Map.entry("de", "german"),
                    Map.entry("en", "english"),
                    Map.entry("es", "spanish"),
                    Map.entry("eu", "basque"),
                    Map.entry("fi", "finnish"),
                    Map.entry("fr", "french"),
                    Map.entry("hu", "hungarian"),
                    Map.entry("it", "italian"),
                    Map.entry("lt", "lithuanian"),
                    Map.entry("nl", "dutch"),
                    Map.entry("no", "norwegian"),
                    Map.entry("pt", "portuguese"),
                    Map.entry("ro", "romanian"),
                    Map.entry("ru", "russian"),
                    Map.entry("sr", "serbian"),
                    Map.entry("sv", "swedish"),
                    Map.entry("tr", "turkish"));

    private Words() {}

    /** All texts of an element, its descendants' included. */
    static String of(XmlElement element) {
        StringBuilder text = new StringBuilder();
        collect(element, text);
        return text.toString();
    }

    private static void collect(XmlElement element, StringBuilder text) {
        for (XmlNode node : element.children()) {
            switch (node) {
                case XmlText(String part) -> text.append(part);
                case XmlElement child -> {
                    collect(child, text);
                    text.append(' ');
                }
            }
        }
    }

    /** The language that an item says it is in, else this one. */
    static String language(XmlElement payload, String otherwise) {
        @Nullable String tag = payload.lang();
        return tag == null ? otherwise : LANGUAGES.getOrDefault(tag.split("-", 2)[0], otherwise);
    }

    static Set<String> categories(XmlElement payload) {
        Set<String> terms = new TreeSet<>();
        if (payload.namespace().equals(ATOM)) {
            payload.elements("category", ATOM)
                    .limit(MOST_CATEGORIES)
                    .map(category -> category.attribute("term", ""))
                    .filter(term -> !term.isEmpty() && term.length() <= 500)
                    .forEach(terms::add);
        }
        return terms;
    }
}
