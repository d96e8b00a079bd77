package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** A name. */
public record Variable(String name) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        return scope.lookup(name);
    }
}
