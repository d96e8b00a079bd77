package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.format.Percent;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Arithmetic;

/** Arithmetic on two values. */
public record Operation(Operator operator, Expression left, Expression right, Place place)
        implements Expression {
    /** What is done. */
    public enum Operator {
        /** {@code +}. */
        ADD,
        /** {@code -}. */
        SUBTRACT,
        /** {@code *}. */
        MULTIPLY,
        /** {@code /}. */
        DIVIDE,
        /** {@code //}. */
        FLOOR_DIVIDE,
        /** {@code %}. */
        MODULO,
        /** {@code **}. */
        POWER
    }

    @Override
    public Object evaluate(Scope scope) {
        Object a = left.evaluate(scope);
        Object b = right.evaluate(scope);
        try {
            return apply(a, b);
        } catch (TemplateException e) {
            throw e.at(place);
        }
    }

    private Object apply(@Nullable Object a, @Nullable Object b) {
        return switch (operator) {
            case ADD -> Arithmetic.add(a, b);
            case SUBTRACT -> Arithmetic.subtract(a, b);
            case MULTIPLY -> Arithmetic.multiply(a, b);
            case DIVIDE -> Arithmetic.divide(a, b);
            case FLOOR_DIVIDE -> Arithmetic.floorDivide(a, b);
            case MODULO ->
                    a instanceof CharSequence text
                            ? Percent.format(text, b)
                            : Arithmetic.modulo(a, b);
            case POWER -> Arithmetic.power(a, b);
        };
    }
}
