package org.libervia.xep.hints;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** A wish of the sender about how servers treat a message (XEP-0334 §4). */
public enum Hint implements Payload {
    /** Not into an archive; keeping it until it is delivered is fine. */
    NO_PERMANENT_STORE,
    /** Not kept at all. */
    NO_STORE,
    /** Not to other clients of the account. */
    NO_COPY,
    /** Into the archive, though the server might not think so. */
    STORE;

    public static final String NAMESPACE = "urn:xmpp:hints";

    private String local() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The hints in {@code message}; unknown ones are left out. */
    public static Set<Hint> in(XmlElement message) {
        EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
        for (Hint hint : values()) {
            if (message.child(hint.local(), NAMESPACE).isPresent()) {
                hints.add(hint);
            }
        }
        return hints;
    }

    /**
     * Reads one hint.
     *
     * @throws org.libervia.xep.InvalidElementException when it is unknown
     */
    public static Hint read(XmlElement element) {
        for (Hint hint : values()) {
            if (element.is(hint.local(), NAMESPACE)) {
                return hint;
            }
        }
        throw ElementReader.of(element).invalid("no such hint is known");
    }

    @Override
    public XmlElement write() {
        return XmlElement.empty(local(), NAMESPACE);
    }
}
