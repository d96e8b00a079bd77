package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Filter;
import org.libervia.template.Place;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** A filter on a value: {@code value|name(arguments)}. */
public record Filtered(Expression value, Filter filter, CallArguments arguments, Place place)
        implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object input = value.evaluate(scope);
        try {
            return filter.apply(input, arguments.evaluate(scope), scope);
        } catch (RuntimeException e) {
            throw Failures.at(place, e);
        }
    }
}
