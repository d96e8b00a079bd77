package org.libervia.template.statement;

import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Scope;

/** A name that is set. */
public record NameTarget(String name) implements Target {
    @Override
    public void set(Scope scope, @Nullable Object value) {
        scope.set(name, value);
    }
}
