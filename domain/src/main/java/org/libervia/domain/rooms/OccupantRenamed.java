package org.libervia.domain.rooms;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/** Somebody, us perhaps, took another nick in a room that we are in. */
public record OccupantRenamed(String profile, Jid room, String from, String to)
        implements ProfileSignal {}
