package org.libervia.xmpp;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** The root of what can go wrong on a stream. */
public class XmppException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    public XmppException(Problem problem, String message) {
        super(problem, message);
    }

    public XmppException(Problem problem, String message, @Nullable Throwable cause) {
        super(problem, message, cause);
    }
}
