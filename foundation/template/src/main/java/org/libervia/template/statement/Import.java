package org.libervia.template.statement;

import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Module;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** {@code {% import 'forms.html' as forms %}}. */
public record Import(Expression template, String name, boolean withContext, Place place)
        implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        Object wanted = template.evaluate(scope);
        try {
            scope.set(name, Module.load(scope, Named.name(wanted), withContext));
        } catch (TemplateException e) {
            throw e.at(place);
        }
        return Flow.NEXT;
    }
}
