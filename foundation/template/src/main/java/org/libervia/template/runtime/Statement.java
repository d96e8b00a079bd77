package org.libervia.template.runtime;

/** Something that is done, and may write. */
@FunctionalInterface
public interface Statement {
    /** Does it, and answers how to go on. */
    Flow render(Scope scope, Output out);
}
