package org.libervia.template.value;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Undefined;

/** What counts as true. */
public final class Truth {
    private Truth() {}

    /** False: none, undefined, zero, and what is empty. */
    public static boolean of(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case CharSequence text -> !text.isEmpty();
            case Undefined undefined -> false;
            case Collection<?> items -> !items.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Long number -> number != 0;
            case Integer number -> number != 0;
            case BigInteger number -> number.signum() != 0;
            case Number number -> number.doubleValue() != 0;
            case Object other -> true;
        };
    }
}
