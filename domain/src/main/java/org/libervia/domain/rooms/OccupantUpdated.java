package org.libervia.domain.rooms;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/**
 * Somebody came into a room that we are in, or changed there.
 *
 * @param entered whether they were not there before
 */
public record OccupantUpdated(String profile, Jid room, Occupant occupant, boolean entered)
        implements ProfileSignal {}
