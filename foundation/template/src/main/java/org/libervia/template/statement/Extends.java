package org.libervia.template.statement;

import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** {@code {% extends 'base.html' %}}. */
public record Extends(Expression template, Place place) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        try {
            scope.frame().extend(Named.unit(scope, template.evaluate(scope)));
        } catch (TemplateException e) {
            throw e.at(place);
        }
        out.mute(true);
        return Flow.NEXT;
    }
}
