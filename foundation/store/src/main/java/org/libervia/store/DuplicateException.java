package org.libervia.store;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** A row breaks a uniqueness: what is to be made exists already ({@code CONFLICT}). */
public final class DuplicateException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    DuplicateException(Throwable cause) {
        super(Problem.CONFLICT, "It exists already: " + cause.getMessage(), cause);
    }
}
