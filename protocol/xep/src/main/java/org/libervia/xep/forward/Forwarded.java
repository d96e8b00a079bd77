package org.libervia.xep.forward;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.delay.Delay;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A stanza that somebody passes on (XEP-0297). Who is said to have sent it is no more true than
 * whoever forwards it is honest.
 *
 * @param delay when it was received first, or null
 * @param stanza the stanza as an element, or null when it was left out (an archive may do so,
 *     XEP-0313 §3.3)
 * @param extensions whatever else came with it
 */
public record Forwarded(
        @Nullable Delay delay, @Nullable XmlElement stanza, List<XmlElement> extensions)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:forward:0";

    public Forwarded {
        if (stanza != null && !isStanza(stanza)) {
            throw new IllegalArgumentException("not a stanza: " + stanza.name());
        }
        extensions = List.copyOf(extensions);
    }

    /** A stanza and when it was received first. */
    public static Forwarded of(@Nullable Delay delay, Stanza stanza) {
        return new Forwarded(delay, stanza.element(), List.of());
    }

    /** The message that is forwarded, if it is one. */
    public Optional<Message> message() {
        return stanza != null && stanza.local().equals("message")
                ? Optional.of(new Message(stanza))
                : Optional.empty();
    }

    /** The first forwarded stanza in {@code parent}. */
    public static Optional<Forwarded> in(XmlElement parent) {
        return parent.child("forwarded", NAMESPACE).map(Forwarded::read);
    }

    /**
     * Reads {@code <forwarded/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when there is more than one stanza in it, or
     *     its delay is malformed
     */
    public static Forwarded read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "forwarded", NAMESPACE);
        List<XmlElement> stanzas = element.elements().filter(Forwarded::isStanza).toList();
        if (stanzas.size() > 1) {
            throw reader.invalid(stanzas.size() + " stanzas are in it in place of one");
        }
        return new Forwarded(
                Delay.in(element).orElse(null),
                stanzas.isEmpty() ? null : stanzas.getFirst(),
                reader.foreign()
                        .filter(child -> !isStanza(child) && !child.is("delay", Delay.NAMESPACE))
                        .toList());
    }

    private static boolean isStanza(XmlElement element) {
        return element.namespace().equals(Stanza.CLIENT)
                && switch (element.local()) {
                    case "message", "presence", "iq" -> true;
                    default -> false;
                };
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder forwarded = XmlElement.builder("forwarded", NAMESPACE);
        if (delay != null) {
            forwarded.child(delay.write());
        }
        if (stanza != null) {
            forwarded.child(stanza);
        }
        return forwarded.children(extensions).build();
    }
}
