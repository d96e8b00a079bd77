package org.libervia.template.statement;

import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Macro;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Signature;
import org.libervia.template.runtime.Statement;

/** {@code {% macro name(parameters) %}…{% endmacro %}}. */
public record DefineMacro(Signature signature, Body body) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        scope.set(signature.name(), new Macro(signature, body, scope));
        return Flow.NEXT;
    }
}
