package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Undefined;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Truth;

/** One of two: {@code value if condition else other}. */
public record Choice(Expression condition, Expression value, @Nullable Expression other)
        implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        if (Truth.of(condition.evaluate(scope))) {
            return value.evaluate(scope);
        }
        return other == null
                ? new Undefined("the inline 'if' is false, and has no 'else'")
                : other.evaluate(scope);
    }
}
