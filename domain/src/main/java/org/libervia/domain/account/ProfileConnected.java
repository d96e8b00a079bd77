package org.libervia.domain.account;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/** A profile is connected. */
public record ProfileConnected(String profile, Jid jid) implements ProfileSignal {}
