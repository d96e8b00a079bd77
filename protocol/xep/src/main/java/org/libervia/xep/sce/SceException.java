package org.libervia.xep.sce;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** An envelope that must not be believed. */
public final class SceException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What is wrong with it. */
    public enum Fault {
        /** It is no envelope. */
        MALFORMED,
        /** A part is missing that the profile requires. */
        INCOMPLETE,
        /** It was made for, or by, somebody else. */
        NOT_THIS_STANZA,
        /** It was made long before, or after, the stanza was sent. */
        NOT_THIS_TIME
    }

    SceException(Fault fault, String message) {
        super(Problem.DATA, message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
