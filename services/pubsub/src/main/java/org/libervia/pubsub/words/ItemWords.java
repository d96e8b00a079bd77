package org.libervia.pubsub.words;

import java.util.Map;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlNode;
import org.libervia.xmpp.xml.XmlParser;
import org.libervia.xmpp.xml.XmlText;

/**
 * What an item is found by.
 *
 * @param text all its texts
 * @param language what PostgreSQL calls the language they are in
 */
public record ItemWords(String text, String language) {
    /** Items of which more would be searched for nothing. */
    private static final int LONGEST = 200_000;

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

    /**
     * Those of a payload.
     *
     * @param otherwise the language of payloads that name none
     */
    static ItemWords of(String payload, String otherwise) {
        if (payload.isEmpty()) {
            return new ItemWords("", otherwise);
        }
        try {
            XmlElement element = XmlParser.parse(payload);
            StringBuilder text = new StringBuilder();
            collect(element, text);
            String tag = element.lang();
            return new ItemWords(
                    text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString(),
                    tag == null
                            ? otherwise
                            : LANGUAGES.getOrDefault(tag.split("-", 2)[0], otherwise));
        } catch (XmlException unreadable) {
            return new ItemWords("", otherwise);
        }
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
}
