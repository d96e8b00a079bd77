package org.libervia.template.expression;

import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;

/** A filter or test that doesn't exist, in a branch that may never be taken. */
public record Missing(String message, Place place) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
        throw TemplateException.failed(message).at(place);
    }
}
