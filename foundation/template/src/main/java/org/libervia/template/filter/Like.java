package org.libervia.template.filter;

import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.value.Text;

/** Texts that are as safe as what they were made of. */
final class Like {
    private Like() {}

    /** A text made of a value: safe if the value was. */
    static CharSequence of(@Nullable Object value, String text) {
        return value instanceof SafeString ? new SafeString(text) : text;
    }

    /** The value as text, safe or not. */
    static CharSequence soft(@Nullable Object value) {
        return value instanceof SafeString safe ? safe : Text.of(value);
    }
}
