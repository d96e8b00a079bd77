package org.libervia.template.statement;

import org.jspecify.annotations.Nullable;
import org.libervia.template.runtime.Scope;

/** What is set: a name, a tuple of targets, or an attribute of a namespace. */
@FunctionalInterface
public interface Target {
    /** Sets it. */
    void set(Scope scope, @Nullable Object value);
}
