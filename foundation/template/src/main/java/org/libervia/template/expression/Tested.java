package org.libervia.template.expression;

import org.libervia.template.Place;
import org.libervia.template.TemplateTest;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** A test of a value: {@code value is name(arguments)}. */
public record Tested(Expression value, TemplateTest test, CallArguments arguments, Place place)
        implements Expression {
    @Override
    public Object evaluate(Scope scope) {
        Object input = value.evaluate(scope);
        try {
            return test.test(input, arguments.evaluate(scope), scope);
        } catch (RuntimeException e) {
            throw Failures.at(place, e);
        }
    }
}
