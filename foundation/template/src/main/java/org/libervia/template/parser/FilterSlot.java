package org.libervia.template.parser;

import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/**
 * The input of filters that are read before it: {@code {% filter upper|trim %}…{% endfilter %}}.
 */
final class FilterSlot implements Expression {
    private @Nullable Expression input;

    void fill(Expression expression) {
        input = expression;
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        return input == null ? null : input.evaluate(scope);
    }
}
