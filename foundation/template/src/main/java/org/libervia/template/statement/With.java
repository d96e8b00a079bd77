package org.libervia.template.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** A scope with values of its own: {@code {% with a = 1 %}…{% endwith %}}. */
public record With(List<Target> targets, List<Expression> values, Body body) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        List<@Nullable Object> evaluated = new ArrayList<>(values.size());
        for (Expression value : values) {
            evaluated.add(value.evaluate(scope));
        }
        Scope inner = scope.inner();
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).set(inner, evaluated.get(i));
        }
        return body.render(inner, out);
    }
}
