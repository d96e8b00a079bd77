package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** A value that stands in the template. */
public record Constant(@Nullable Object value) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        return value;
    }
}
