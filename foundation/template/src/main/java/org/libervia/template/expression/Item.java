package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.method.Access;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** An item: {@code value[key]}. */
public record Item(Expression value, Expression key, Place place) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object owner = value.evaluate(scope);
        Object wanted = key.evaluate(scope);
        try {
            return Access.item(owner, wanted);
        } catch (RuntimeException e) {
            throw Failures.at(place, e);
        }
    }
}
