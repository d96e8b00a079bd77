package org.libervia.domain.contacts;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/** An entry is no longer in the roster. */
public record ContactRemoved(String profile, Jid jid) implements ProfileSignal {}
