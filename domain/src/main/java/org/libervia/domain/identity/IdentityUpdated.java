package org.libervia.domain.identity;

import org.libervia.domain.ProfileSignal;

/** What is known of an entity has changed. */
public record IdentityUpdated(String profile, IdentityInfo identity) implements ProfileSignal {}
