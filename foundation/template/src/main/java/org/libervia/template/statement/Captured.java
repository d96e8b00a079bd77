package org.libervia.template.statement;

import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** What a body writes, as a value; the body has a scope of its own. */
public record Captured(Body body) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
        return body.capture(scope.inner());
    }
}
