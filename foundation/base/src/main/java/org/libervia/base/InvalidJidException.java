package org.libervia.base;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** A text that is not an XMPP address (RFC 7622). */
public final class InvalidJidException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    public InvalidJidException(String text, String why) {
        super(Problem.BAD_ARGUMENT, "“" + text + "” is not an XMPP address: " + why);
    }
}
