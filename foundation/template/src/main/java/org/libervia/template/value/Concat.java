package org.libervia.template.value;

import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;

/** Texts in a row: as soon as one is safe, the others are escaped and the whole is safe. */
public final class Concat {
    private Concat() {}

    /** Two texts in a row. */
    public static Object of(CharSequence left, CharSequence right) {
        Bounds.text((long) left.length() + right.length());
        if (left instanceof SafeString || right instanceof SafeString) {
            return new SafeString(safe(left) + safe(right));
        }
        return left.toString().concat(right.toString());
    }

    /** The text of a value as markup: escaped, unless it is safe already. */
    public static String safe(@Nullable Object value) {
        return value instanceof SafeString safe
                ? safe.text()
                : SafeString.escape(Text.of(value)).text();
    }
}
