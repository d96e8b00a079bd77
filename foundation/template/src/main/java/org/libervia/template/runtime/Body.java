package org.libervia.template.runtime;

/** Statements in a row. */
public final class Body implements Statement {
    private final Statement[] statements;

    /** A row of these. */
    public Body(Statement... statements) {
        this.statements = statements.clone();
    }

    @Override
    public Flow render(Scope scope, Output out) {
        for (Statement statement : statements) {
            Flow flow = statement.render(scope, out);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    /** The text that it writes, as a value: safe where output is escaped. */
    public Object capture(Scope scope) {
        Output out = scope.rendering().output();
        render(scope, out);
        return out.captured(scope.autoescape());
    }
}
