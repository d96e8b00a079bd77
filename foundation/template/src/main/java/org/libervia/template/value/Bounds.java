package org.libervia.template.value;

import org.libervia.template.TemplateException;

/** How large a single value may get, so that a small template can't make a huge one. */
public final class Bounds {
    private static final long TEXT = 16_000_000;
    private static final long ITEMS = 1_000_000;
    private static final long BITS = 1 << 16;

    private Bounds() {}

    /** Fails if a text would get too long. */
    public static void text(long length) {
        check(length, TEXT, "characters of a text");
    }

    /** Fails if a list would get too long. */
    public static void items(long count) {
        check(count, ITEMS, "items of a list");
    }

    /** Fails if a number would get too large. */
    public static void bits(long count) {
        check(count, BITS, "bits of a number");
    }

    private static void check(long wanted, long most, String what) {
        if (wanted > most || wanted < 0) {
            throw new TemplateException(
                    TemplateException.Kind.LIMIT,
                    "the limit of " + most + " " + what + " is reached");
        }
    }
}
