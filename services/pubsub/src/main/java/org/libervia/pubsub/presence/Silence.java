package org.libervia.pubsub.presence;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Tells those who don't answer from those who can't be asked. */
final class Silence {
    private Silence() {}

    /** Whether somebody was asked, and didn't answer in time. */
    static boolean is(CompletionException failed) {
        return failed.getCause() instanceof TimeoutException
                || (failed.getCause() instanceof LiberviaException told
                        && told.problem() == Problem.TIMEOUT);
    }
}
