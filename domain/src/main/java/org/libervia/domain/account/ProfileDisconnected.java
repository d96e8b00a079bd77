package org.libervia.domain.account;

import org.libervia.domain.ProfileSignal;

/**
 * A profile is no longer connected.
 *
 * @param reason what happened, for people
 * @param retrying whether the backend tries to connect again
 */
public record ProfileDisconnected(String profile, String reason, boolean retrying)
        implements ProfileSignal {}
