package org.libervia.pubsub.refusal;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * What a transaction is about was changed since it read it ({@code CONFLICT}): it is taken back,
 * and tried again.
 */
public final class OvertakenException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    /** Says what was changed. */
    public OvertakenException(String message) {
        super(Problem.CONFLICT, message);
    }
}
