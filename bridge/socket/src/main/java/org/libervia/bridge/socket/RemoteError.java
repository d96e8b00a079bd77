package org.libervia.bridge.socket;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** The error of an answer (JSON-RPC 2.0 §5.1). */
record RemoteError(long code, @Nullable String message, @Nullable Data data) {
    record Data(@Nullable String problem) {}

    LiberviaException toException() {
        String problem = data == null ? null : data.problem();
        return new LiberviaException(
                problem == null ? Problem.REMOTE : Problem.ofCode(problem),
                message == null ? "The backend answered with error " + code + "." : message);
    }
}
