package org.libervia.template.expression;

import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Truth;

/** The contrary. */
public record Not(Expression value) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
        return !Truth.of(value.evaluate(scope));
    }
}
