package org.libervia.domain.contacts;

import org.libervia.domain.ProfileSignal;

/** An entry of the roster is new or was changed. */
public record ContactUpdated(String profile, Contact contact) implements ProfileSignal {}
