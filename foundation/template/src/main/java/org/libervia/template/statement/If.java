package org.libervia.template.statement;

import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;
import org.libervia.template.value.Truth;

/** One of two bodies. */
public record If(Expression condition, Body then, Body otherwise) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        return (Truth.of(condition.evaluate(scope)) ? then : otherwise).render(scope, out);
    }
}
