package org.libervia.omemo.session;

import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.ratchet.RatchetState;
import org.libervia.omemo.wire.KeyExchange;

/**
 * One session with one device.
 *
 * @param peer the other device's identity
 * @param exchange what it was started with
 * @param initiated whether we started it
 * @param confirmed whether the other side is known to have it; until then each message carries the
 *     exchange
 */
public record Session(
        IdentityKey peer,
        KeyExchange exchange,
        boolean initiated,
        boolean confirmed,
        RatchetState ratchet) {

    Session withRatchet(RatchetState next) {
        return new Session(peer, exchange, initiated, confirmed, next);
    }

    Session confirmed(RatchetState next) {
        return new Session(peer, exchange, initiated, true, next);
    }

    /** Whether the other side may not have it yet. */
    boolean isPending() {
        return initiated && !confirmed;
    }
}
