package org.libervia.domain.chat;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/** Somebody is writing, or stopped (XEP-0085). */
public record ChatStateChanged(String profile, Jid from, String state) implements ProfileSignal {}
