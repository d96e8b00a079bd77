package org.libervia.web.site;

import java.util.Optional;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** What becomes of an argument's text. */
public enum Converter {
    /** It stays as it is. */
    TEXT("text"),
    /** An empty text when it is absent. */
    EMPTY(""),
    /** An empty text when it is {@code @}, which stands for the standard. */
    STANDARD("@"),
    /** An address. */
    JID("jid"),
    /** An address, or absent when it is {@code @}. */
    STANDARD_JID("@jid");

    private final String word;

    Converter(String word) {
        this.word = word;
    }

    static Optional<Converter> of(String word) {
        for (Converter converter : values()) {
            if (converter.word.equals(word)) {
                return Optional.of(converter);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code @} may stand for the argument. */
    public boolean hasStandard() {
        return this == STANDARD || this == STANDARD_JID;
    }

    /** The value of a text, none when it counts as absent. */
    Optional<Object> convert(String text) {
        return switch (this) {
            case TEXT, EMPTY -> Optional.of(text);
            case STANDARD -> Optional.of(text.equals("@") ? "" : text);
            case JID -> Optional.of(jid(text));
            case STANDARD_JID -> text.equals("@") ? Optional.empty() : Optional.of(jid(text));
        };
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text);
        } catch (InvalidJidException malformed) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "“" + text + "” in the address is no XMPP address: check the link.",
                    malformed);
        }
    }
}
