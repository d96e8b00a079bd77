package org.libervia.bridge.socket.wire;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import tools.jackson.core.JacksonException;

/** A line that is no JSON text. */
public final class NotJsonException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    NotJsonException(JacksonException cause) {
        super(Problem.BAD_ARGUMENT, "This is no JSON: " + cause.getOriginalMessage(), cause);
    }
}
