package org.libervia.domain.chat;

import org.libervia.domain.ProfileSignal;

/** A message was received or sent, by this device or another of ours, and is stored. */
public record MessageArrived(String profile, ChatMessage message) implements ProfileSignal {}
