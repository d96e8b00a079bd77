package org.libervia.template.statement;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Frame;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;
import org.libervia.template.runtime.Unit;

/** {@code {% include 'part.html' ignore missing without context %}}. */
public record Include(Expression template, boolean ignoreMissing, boolean withContext, Place place)
        implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        if (out.isMuted()) {
            return Flow.NEXT;
        }
        Object names = template.evaluate(scope);
        try {
            Unit unit = find(scope, names);
            if (unit != null) {
                new Frame(scope.rendering(), unit, withContext ? scope : null, false).render(out);
            }
        } catch (TemplateException e) {
            throw e.at(place);
        }
        return Flow.NEXT;
    }

    private @Nullable Unit find(Scope scope, @Nullable Object names) {
        Unit unit = Named.find(scope, names);
        if (unit == null && !ignoreMissing) {
            throw Named.missing(names);
        }
        return unit;
    }
}
