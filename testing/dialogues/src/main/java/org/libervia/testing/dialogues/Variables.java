package org.libervia.testing.dialogues;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** What stands for words in braces; learns as the dialogue goes on. */
final class Variables {
    private static final Pattern WORD = Pattern.compile("\\{([\\w.]+)\\}");

    private final Map<String, String> values;

    Variables(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    /** {@code {Romeo}} is the bare address, {@code {Romeo.full}} the full one when there is one. */
    void address(String who, Jid address) {
        values.put(who, address.bare().toString());
        if (address.isFull()) {
            values.put(who + ".full", address.toString());
        }
    }

    void set(String word, String value) {
        values.put(word, value);
    }

    /** The elements that this text is, once words in braces are replaced. */
    List<XmlElement> elements(String xml) {
        String text =
                WORD.matcher(xml)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(
                                        escaped(
                                                values.getOrDefault(
                                                        match.group(1), match.group()))));
        return XmlParser.parseAll(text, "jabber:client");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }
}
