package org.libervia.template.statement;

import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/** A value that is written: {@code {{ value }}}. */
public record Print(Expression value, Place place) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        if (out.isMuted()) {
            return Flow.NEXT;
        }
        try {
            out.value(value.evaluate(scope), scope.autoescape());
        } catch (TemplateException e) {
            throw e.at(place);
        }
        return Flow.NEXT;
    }
}
