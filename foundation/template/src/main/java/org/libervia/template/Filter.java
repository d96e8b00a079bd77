package org.libervia.template;

import org.jspecify.annotations.Nullable;

/** Turns a value into another: {@code {{ value|name(arguments) }}}. */
@FunctionalInterface
public interface Filter {
    /** The new value; {@code value} is {@code null} for {@code none}. */
    @Nullable Object apply(@Nullable Object value, Arguments arguments, Context context);
}
