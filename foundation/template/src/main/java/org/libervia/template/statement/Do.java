package org.libervia.template.statement;

import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** An expression whose value is not wanted: {@code {% do list.append(x) %}}. */
public record Do(Expression expression) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        expression.evaluate(scope);
        return Flow.NEXT;
    }
}
