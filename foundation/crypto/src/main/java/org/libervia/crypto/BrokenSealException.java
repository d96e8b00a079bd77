package org.libervia.crypto;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** A sealed secret was changed, or belongs to another owner or another use ({@code STORAGE}). */
public final class BrokenSealException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    BrokenSealException(String purpose) {
        super(
                Problem.STORAGE,
                "The stored secret for “"
                        + purpose
                        + "” can't be opened: it was changed, or is another's. Put it in again, or put the database back from a"
                        + " backup.");
    }
}
