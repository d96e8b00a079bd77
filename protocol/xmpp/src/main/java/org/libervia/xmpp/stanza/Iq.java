package org.libervia.xmpp.stanza;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

/** A question or an answer (RFC 6120 §8.2.3). */
public record Iq(XmlElement element) implements Stanza {

    public enum Type {
        GET,
        SET,
        RESULT,
        ERROR;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question for information; a null addressee is the own account. The stream gives it its id.
     */
    public static Iq get(@Nullable Jid to, XmlElement payload) {
        return of(Type.GET, to, payload);
    }

    /**
     * A question that changes something; a null addressee is the own account. The stream gives it
     * its id.
     */
    public static Iq set(@Nullable Jid to, XmlElement payload) {
        return of(Type.SET, to, payload);
    }

    private static Iq of(Type type, @Nullable Jid to, XmlElement payload) {
        return new Iq(
                XmlElement.builder("iq", CLIENT)
                        .attribute("type", type.text())
                        .attribute("to", to)
                        .child(payload)
                        .build());
    }

    /**
     * The type.
     *
     * @throws IllegalArgumentException when it is missing or none of the four
     */
    public Type type() {
        return Type.valueOf(element.attribute("type", "").toUpperCase(Locale.ROOT));
    }

    public boolean isRequest() {
        String type = element.attribute("type", "");
        return type.equals("get") || type.equals("set");
    }

    /** What is asked or answered: the first child that is no error. */
    public Optional<XmlElement> payload() {
        return element.elements().filter(e -> !e.is("error", CLIENT)).findFirst();
    }

    /** The empty answer to this question. */
    public Iq result() {
        return new Iq(answer("result").build());
    }

    /** The answer to this question with a payload. */
    public Iq result(XmlElement payload) {
        return new Iq(answer("result").child(payload).build());
    }

    /** The refusal of this question. */
    public Iq refusal(StanzaError error) {
        return new Iq(answer("error").child(error.element()).build());
    }

    private XmlElement.Builder answer(String type) {
        return XmlElement.builder("iq", CLIENT)
                .attribute("type", type)
                .attribute("id", id())
                .attribute("to", element.attribute("from"))
                .attribute("from", element.attribute("to"));
    }
}
