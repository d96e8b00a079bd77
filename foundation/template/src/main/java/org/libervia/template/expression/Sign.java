package org.libervia.template.expression;

import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Arithmetic;

/** A number with a sign: {@code -x}, {@code +x}. */
public record Sign(boolean negative, Expression value, Place place) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
        Object number = value.evaluate(scope);
        try {
            return negative ? Arithmetic.negate(number) : Arithmetic.plus(number);
        } catch (TemplateException e) {
            throw e.at(place);
        }
    }
}
