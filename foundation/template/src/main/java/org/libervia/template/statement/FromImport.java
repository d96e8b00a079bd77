package org.libervia.template.statement;

import java.util.Map;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Module;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;

/**
 * {@code {% from 'forms.html' import field, button as submit %}}.
 *
 * @param names the name here for each name there
 */
public record FromImport(
        Expression template, Map<String, String> names, boolean withContext, Place place)
        implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        Object wanted = template.evaluate(scope);
        try {
            Module module = Module.load(scope, Named.name(wanted), withContext);
            names.forEach((here, there) -> scope.set(here, module.attribute(there)));
        } catch (TemplateException e) {
            throw e.at(place);
        }
        return Flow.NEXT;
    }
}
