package org.libervia.xmpp.stanza;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.libervia.xmpp.xml.XmlElement;

/** A presence stanza (RFC 6121 §4). */
public record Presence(XmlElement element) implements Stanza {

    /**
     * The types of presences (RFC 6121 §4.7.1); {@link #AVAILABLE} is the absence of the attribute.
     */
    public enum Type {
        AVAILABLE,
        UNAVAILABLE,
        SUBSCRIBE,
        SUBSCRIBED,
        UNSUBSCRIBE,
        UNSUBSCRIBED,
        PROBE,
        ERROR;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A builder for a presence of this type. */
    public static XmlElement.Builder builder(Type type) {
        return XmlElement.builder("presence", CLIENT)
                .attribute("type", type == Type.AVAILABLE ? null : type.text());
    }

    /**
     * The type.
     *
     * @throws IllegalArgumentException when the stanza has a type that RFC 6121 does not know
     */
    public Type type() {
        String type = element.attribute("type");
        return type == null ? Type.AVAILABLE : Type.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** The availability: empty, {@code away}, {@code chat}, {@code dnd} or {@code xa}. */
    public String show() {
        return element.childText("show").orElse("");
    }

    /** The priority, −128 to 127; zero when absent or not a number. */
    public int priority() {
        String text = element.childText("priority").orElse("0").strip();
        try {
            return Math.clamp(Integer.parseInt(text), -128, 127);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** The status texts by language; the empty language stands for none given. */
    public Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        element.elements("status", CLIENT)
                .forEach(e -> {
                    String lang = e.lang();
                    statuses.putIfAbsent(lang == null ? "" : lang, e.text());
                });
        return statuses;
    }
}
