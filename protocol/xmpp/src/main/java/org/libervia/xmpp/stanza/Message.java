package org.libervia.xmpp.stanza;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/** A message stanza (RFC 6121 §5). */
public record Message(XmlElement element) implements Stanza {

    /** The types of messages (RFC 6121 §5.2.2); anything else counts as normal. */
    public enum Type {
        NORMAL,
        CHAT,
        GROUPCHAT,
        HEADLINE,
        ERROR;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type read(String text) {
            for (Type type : values()) {
                if (type.text().equals(text)) {
                    return type;
                }
            }
            return NORMAL;
        }
    }

    /** A builder for a message of this type to this address. */
    public static XmlElement.Builder builder(Type type, Jid to) {
        return XmlElement.builder("message", CLIENT)
                .attribute("type", type == Type.NORMAL ? null : type.text())
                .attribute("to", to);
    }

    public Type type() {
        return Type.read(element.attribute("type", "normal"));
    }

    /** The bodies by language; the empty language stands for none given. */
    public Map<String, String> bodies() {
        return texts("body");
    }

    /** The subjects by language; the empty language stands for none given. */
    public Map<String, String> subjects() {
        return texts("subject");
    }

    private Map<String, String> texts(String local) {
        Map<String, String> texts = new LinkedHashMap<>();
        element.elements(local, CLIENT)
                .forEach(e -> {
                    String lang = e.lang();
                    texts.putIfAbsent(lang == null ? "" : lang, e.text());
                });
        return texts;
    }
}
