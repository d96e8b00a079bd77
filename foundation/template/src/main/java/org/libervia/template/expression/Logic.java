package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Truth;

/** {@code and}, {@code or}: the operand that decides is the value. */
public record Logic(boolean all, Expression left, Expression right) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object value = left.evaluate(scope);
        return Truth.of(value) == all ? right.evaluate(scope) : value;
    }
}
