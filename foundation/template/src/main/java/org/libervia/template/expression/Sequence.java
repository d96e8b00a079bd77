package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Tuple;

/** A list or tuple written out: {@code [a, b]}, {@code (a, b)}. */
public final class Sequence implements Expression {
    private final Expression[] items;
    private final boolean tuple;

    /** A list, or a tuple. */
    public Sequence(boolean tuple, Expression... items) {
        this.tuple = tuple;
        this.items = items.clone();
    }

    @Override
    public Object evaluate(Scope scope) {
        if (tuple) {
            @Nullable Object[] values = new @Nullable Object[items.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = items[i].evaluate(scope);
            }
            return new Tuple(values);
        }
        OwnList list = new OwnList();
        for (Expression item : items) {
            list.add(item.evaluate(scope));
        }
        return list;
    }

    /** The items of a tuple; null for a list. */
    public Expression @Nullable [] targets() {
        return tuple ? items.clone() : null;
    }
}
