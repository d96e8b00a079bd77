package org.libervia.cli.terminal;

import org.jspecify.annotations.Nullable;

/** Asks a person for texts that are not shown while they are typed. */
@FunctionalInterface
public interface Secrets {
    /**
     * Asks with this prompt.
     *
     * @return null when nobody can be asked, or answers nothing
     */
    @Nullable String ask(String prompt);

    /** The program is ending: what was changed for a question that is open is put back. */
    default void restore() {}
}
