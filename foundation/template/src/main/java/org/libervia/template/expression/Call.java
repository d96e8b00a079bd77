package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.Undefined;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Types;

/** A call: {@code function(arguments)}. */
public record Call(Expression function, CallArguments arguments, Place place)
        implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object called = function.evaluate(scope);
        try {
            if (called instanceof TemplateFunction callable) {
                return callable.call(arguments.evaluate(scope), scope);
            }
        } catch (RuntimeException e) {
            throw Failures.at(place, e);
        }
        if (called instanceof Undefined undefined) {
            throw new TemplateException(
                    TemplateException.Kind.UNDEFINED, undefined.message(), place, null);
        }
        throw TemplateException.failed(Types.name(called) + " can't be called").at(place);
    }
}
