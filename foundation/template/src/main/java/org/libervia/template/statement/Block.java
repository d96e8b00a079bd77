package org.libervia.template.statement;

import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** The place of a block: the nearest version of it is rendered here. */
public record Block(String name, boolean scoped, Place place) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        if (out.isMuted()) {
            return Flow.NEXT;
        }
        try {
            scope.frame().block(name, scoped ? scope : null, out);
        } catch (TemplateException e) {
            throw e.at(place);
        }
        return Flow.NEXT;
    }
}
