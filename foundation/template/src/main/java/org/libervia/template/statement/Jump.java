package org.libervia.template.statement;

import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** {@code {% break %}} and {@code {% continue %}}. */
public record Jump(Flow flow) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        return flow;
    }
}
