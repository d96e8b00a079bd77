package org.libervia.pubsub.component;

import java.sql.SQLException;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.refusal.OvertakenException;
import org.libervia.store.DuplicateException;

/**
 * Tells failures that come of another instance's work at the same time: a second try mends them.
 */
final class Collisions {
    /** SQLSTATE of transactions that were taken back for the sake of another. */
    private static final String TAKEN_BACK = "40";

    private Collisions() {}

    static boolean isOne(LiberviaException failure) {
        if (failure instanceof DuplicateException || failure instanceof OvertakenException) {
            return true;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(TAKEN_BACK)) {
                return true;
            }
        }
        return false;
    }
}
