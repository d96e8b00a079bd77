package org.libervia.template.statement;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Namespace;

/** An attribute of a namespace that is set: {@code {% set ns.count = 1 %}}. */
public record NamespaceTarget(String name, String attribute, Place place) implements Target {
    @Override
    public void set(Scope scope, @Nullable Object value) {
        if (!(scope.lookup(name) instanceof Namespace namespace)) {
            throw TemplateException.failed("only a namespace's attributes can be set").at(place);
        }
        namespace.set(attribute, value);
    }
}
