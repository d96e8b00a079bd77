package org.libervia.template.statement;

import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;
import org.libervia.template.value.Truth;

/** A part whose output is escaped, or not. */
public record Autoescape(Expression escape, Body body) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        return body.render(scope.inner(Truth.of(escape.evaluate(scope))), out);
    }
}
