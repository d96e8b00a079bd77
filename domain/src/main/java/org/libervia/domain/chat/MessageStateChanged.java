package org.libervia.domain.chat;

import org.jspecify.annotations.Nullable;
import org.libervia.domain.ProfileSignal;

/** A message that we sent has come further, or was refused. */
public record MessageStateChanged(
        String profile, String uid, DeliveryState state, @Nullable String error)
        implements ProfileSignal {}
