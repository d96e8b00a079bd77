package org.libervia.omemo;

import org.libervia.base.error.LiberviaException;

/** The one exception of the library. What was to be changed is as it was before. */
public final class OmemoException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public OmemoException(Fault fault, String message) {
        super(fault.problem(), message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
