package org.libervia.domain.contacts;

import org.libervia.domain.ProfileSignal;

/** A presence changed, of a contact or of another device of ours. */
public record PresenceUpdated(String profile, PresenceInfo presence) implements ProfileSignal {}
