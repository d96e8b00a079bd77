package org.libervia.domain.rooms;

import org.libervia.domain.ProfileSignal;

/** We are in a room now. */
public record RoomJoined(String profile, JoinedRoom room) implements ProfileSignal {}
