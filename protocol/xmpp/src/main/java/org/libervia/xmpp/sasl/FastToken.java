package org.libervia.xmpp.sasl;

import java.time.Instant;

/**
 * What a server gave to be authenticated faster with next time (XEP-0484). As secret as a password.
 *
 * @param mechanism the only one that it may be used with
 * @param expiry after which the server refuses it
 */
public record FastToken(String mechanism, String secret, Instant expiry) {

    @Override
    public String toString() {
        return "FastToken[mechanism=" + mechanism + ", expiry=" + expiry + "]";
    }
}
