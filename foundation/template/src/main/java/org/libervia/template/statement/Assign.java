package org.libervia.template.statement;

import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** {@code {% set target = value %}}. */
public record Assign(Target target, Expression value) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        target.set(scope, value.evaluate(scope));
        return Flow.NEXT;
    }
}
