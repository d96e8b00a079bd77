package org.libervia.template.statement;

import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** Text that is written as it is. */
public record Text(String text) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        out.write(text);
        return Flow.NEXT;
    }
}
