package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.method.Access;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** An attribute: {@code value.name}. */
public record Attribute(Expression value, String name, Place place) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object owner = value.evaluate(scope);
        try {
            return Access.attribute(owner, name);
        } catch (RuntimeException e) {
            throw Failures.at(place, e);
        }
    }
}
