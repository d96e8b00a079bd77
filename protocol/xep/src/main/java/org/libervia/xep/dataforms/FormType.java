package org.libervia.xep.dataforms;

import java.util.Locale;

/** What a form is for (XEP-0004 §3.1). */
public enum FormType {
    /** To be filled in. */
    FORM,
    /** Filled in. */
    SUBMIT,
    /** Declined. */
    CANCEL,
    /** Data given as an answer. */
    RESULT;

    /** The value of the attribute {@code type}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FormType of(String text) {
        for (FormType type : values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
