package org.libervia.xep.dataforms;

import java.util.Locale;

/** What a field holds (XEP-0004 §3.3). */
public enum FieldType {
    BOOLEAN,
    FIXED,
    HIDDEN,
    JID_MULTI,
    JID_SINGLE,
    LIST_MULTI,
    LIST_SINGLE,
    TEXT_MULTI,
    TEXT_PRIVATE,
    TEXT_SINGLE;

    /** The value of the attribute {@code type}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a field of this type may have several values. */
    public boolean isMulti() {
        return switch (this) {
            case FIXED, HIDDEN, JID_MULTI, LIST_MULTI, TEXT_MULTI -> true;
            case BOOLEAN, JID_SINGLE, LIST_SINGLE, TEXT_PRIVATE, TEXT_SINGLE -> false;
        };
    }

    /** The type of this name; one that is not known counts as a line of text (XEP-0004 §3.3). */
    static FieldType of(String text) {
        for (FieldType type : values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        return TEXT_SINGLE;
    }
}
