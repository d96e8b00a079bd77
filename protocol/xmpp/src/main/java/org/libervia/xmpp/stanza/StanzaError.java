package org.libervia.xmpp.stanza;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The error of a stanza (RFC 6120 §8.3).
 *
 * @param type what the sender may do about it
 * @param condition the defined condition, {@code item-not-found} for example
 * @param text a text for people, or null
 * @param by the entity that raised it, or null
 * @param specific application-specific conditions and whatever else came with it; the condition
 *     itself when there is an address in it (RFC 6120 §8.3.3.5)
 */
public record StanzaError(
        Type type,
        String condition,
        @Nullable String text,
        @Nullable Jid by,
        List<XmlElement> specific) {

    public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** RFC 6120 §8.3.2. */
    public enum Type {
        AUTH,
        CANCEL,
        CONTINUE,
        MODIFY,
        WAIT;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type read(@Nullable String text) {
            for (Type type : values()) {
                if (type.text().equals(text)) {
                    return type;
                }
            }
            return CANCEL;
        }
    }

    public StanzaError {
        specific = List.copyOf(specific);
    }

    public static StanzaError of(Type type, String condition) {
        return new StanzaError(type, condition, null, null, List.of());
    }

    public static StanzaError of(Type type, String condition, String text) {
        return new StanzaError(type, condition, text, null, List.of());
    }

    /** Reads an {@code <error/>} element; what is missing becomes {@code undefined-condition}. */
    public static StanzaError read(XmlElement error) {
        String condition =
                error.elements()
                        .filter(e -> e.namespace().equals(NAMESPACE) && !e.local().equals("text"))
                        .map(XmlElement::local)
                        .findFirst()
                        .orElse("undefined-condition");
        String text = error.child("text", NAMESPACE).map(XmlElement::text).orElse(null);
        String by = error.attribute("by");
        List<XmlElement> specific =
                error.elements()
                        .filter(e -> !e.namespace().equals(NAMESPACE) || isAddress(e))
                        .toList();
        return new StanzaError(
                Type.read(error.attribute("type")),
                condition,
                text,
                by == null ? null : Jid.parse(by),
                specific);
    }

    private static boolean isAddress(XmlElement condition) {
        return !condition.local().equals("text") && !condition.text().isBlank();
    }

    /** The {@code <error/>} element. */
    public XmlElement element() {
        XmlElement.Builder error =
                XmlElement.builder("error", Stanza.CLIENT)
                        .attribute("type", type.text())
                        .attribute("by", by);
        if (specific.stream().noneMatch(each -> each.is(condition, NAMESPACE))) {
            error.child(XmlElement.empty(condition, NAMESPACE));
        }
        if (text != null) {
            error.child(XmlElement.ofText("text", NAMESPACE, text));
        }
        return error.children(specific).build();
    }
}
