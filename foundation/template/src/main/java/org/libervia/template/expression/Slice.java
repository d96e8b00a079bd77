package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.method.Slices;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** A part: {@code value[start:stop:step]}. */
public record Slice(
        Expression value,
        @Nullable Expression start,
        @Nullable Expression stop,
        @Nullable Expression step,
        Place place)
        implements Expression {
    @Override
    public Object evaluate(Scope scope) {
        Object owner = value.evaluate(scope);
        try {
            return Slices.of(owner, bound(start, scope), bound(stop, scope), bound(step, scope));
        } catch (TemplateException e) {
            throw e.at(place);
        }
    }

    private static @Nullable Object bound(@Nullable Expression bound, Scope scope) {
        return bound == null ? null : bound.evaluate(scope);
    }
}
