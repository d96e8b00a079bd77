package org.libervia.xmpp;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;

/** The stream has ended; what was asked on it will not be answered. */
public final class StreamClosedException extends XmppException {
    private static final long serialVersionUID = 1L;

    public StreamClosedException(String why) {
        this(why, null);
    }

    public StreamClosedException(String why, @Nullable Throwable cause) {
        super(Problem.NETWORK, why, cause);
    }
}
