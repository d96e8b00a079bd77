package org.libervia.omemo;

import org.libervia.base.error.LiberviaException;

/** The root of the library's exceptions. What was to be changed is as it was before. */
public class OmemoException extends LiberviaException {
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
