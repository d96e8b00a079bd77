package org.libervia.omemo.wire;

import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.PublicKey;

/**
 * Which keys a session was started with; two sessions with equal ones are the same.
 *
 * @param preKey the id of the responder's one-time pre-key
 * @param signedPreKey the id of the responder's signed pre-key
 * @param identity the initiator's identity; in the older version its sign is unknown, and not set
 * @param ephemeral the key that the initiator made for this
 */
public record KeyExchange(
        int preKey, int signedPreKey, IdentityKey identity, PublicKey ephemeral) {}
