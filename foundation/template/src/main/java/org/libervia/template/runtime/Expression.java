package org.libervia.template.runtime;

import org.jspecify.annotations.Nullable;

/** Something with a value. */
@FunctionalInterface
public interface Expression {
    /** Its value here. */
    @Nullable Object evaluate(Scope scope);
}
