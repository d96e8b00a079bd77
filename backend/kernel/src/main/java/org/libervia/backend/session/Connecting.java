package org.libervia.backend.session;

import org.jspecify.annotations.Nullable;
import org.libervia.domain.account.SessionInfo;

/** Connects and disconnects sessions. */
public interface Connecting {

    /**
     * Connects a session, and keeps it connected; returns when it is. Several callers share one
     * attempt.
     *
     * @return whether it was connected already
     * @throws org.libervia.base.error.LiberviaException {@code AUTHENTICATION}, {@code
     *     CERTIFICATE}, {@code NETWORK} …
     */
    boolean connect(ProfileSession session);

    /** Ends the connection; the session stays started. */
    void disconnect(ProfileSession session);

    /** How the session is connected, null when it is not. */
    @Nullable SessionInfo info(ProfileSession session);
}
