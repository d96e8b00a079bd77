package org.libervia.template.method;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;

/** A method of values of a type. */
@FunctionalInterface
interface Method<T> {
    @Nullable Object call(T receiver, Arguments arguments);
}
