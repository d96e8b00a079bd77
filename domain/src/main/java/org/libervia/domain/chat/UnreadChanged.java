package org.libervia.domain.chat;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/**
 * How much of a conversation is unread has changed: something came, or was read, here or on another
 * device.
 *
 * @param unread of this conversation
 * @param total of all conversations
 */
public record UnreadChanged(String profile, Jid with, int unread, int total)
        implements ProfileSignal {}
