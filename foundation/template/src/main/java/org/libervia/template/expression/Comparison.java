package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Order;

/** Comparisons in a chain: {@code 1 < x <= 10}, {@code x not in y}. */
public final class Comparison implements Expression {
    /** How two values are compared. */
    public enum Operator {
        /** Equal. */
        EQUAL,
        /** Not equal. */
        UNEQUAL,
        /** Less. */
        LESS,
        /** Less or equal. */
        AT_MOST,
        /** More. */
        MORE,
        /** More or equal. */
        AT_LEAST,
        /** Contained. */
        IN,
        /** Not contained. */
        NOT_IN
    }

    private final Expression first;
    private final Operator[] operators;
    private final Expression[] others;
    private final Place place;

    /** A chain. */
    public Comparison(Expression first, Operator[] operators, Expression[] others, Place place) {
        this.first = first;
        this.operators = operators.clone();
        this.others = others.clone();
        this.place = place;
    }

    @Override
    public Object evaluate(Scope scope) {
        Object left = first.evaluate(scope);
        for (int i = 0; i < others.length; i++) {
            Object right = others[i].evaluate(scope);
            try {
                if (!holds(operators[i], left, right)) {
                    return false;
                }
            } catch (TemplateException e) {
                throw e.at(place);
            }
            left = right;
        }
        return true;
    }

    private static boolean holds(Operator operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case EQUAL -> Order.equal(left, right);
            case UNEQUAL -> !Order.equal(left, right);
            case IN -> Order.contains(right, left);
            case NOT_IN -> !Order.contains(right, left);
            case LESS -> comparable(left, right) && Order.compare(left, right) < 0;
            case AT_MOST -> comparable(left, right) && Order.compare(left, right) <= 0;
            case MORE -> comparable(left, right) && Order.compare(left, right) > 0;
            case AT_LEAST -> comparable(left, right) && Order.compare(left, right) >= 0;
        };
    }

    private static boolean comparable(@Nullable Object left, @Nullable Object right) {
        return !isNan(left) && !isNan(right);
    }

    private static boolean isNan(@Nullable Object value) {
        return value instanceof Double && Double.isNaN(Numbers.toDouble(value));
    }
}
