package org.libervia.xmpp.sasl;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the token of one account on one device (XEP-0484). Tokens are as secret as passwords: a
 * store that writes to disk must seal them. Safe for use by many threads.
 */
public interface TokenStore {

    /** The token received last, if it was not forgotten. */
    Optional<FastToken> token();

    /** The server gave a token, in place of any earlier one. */
    void keep(FastToken token);

    /** The server refused it. */
    void forget();

    /** One that lasts as long as the program. */
    static TokenStore inMemory() {
        AtomicReference<Optional<FastToken>> kept = new AtomicReference<>(Optional.empty());
        return new TokenStore() {
            @Override
            public Optional<FastToken> token() {
                return kept.get();
            }

            @Override
            public void keep(FastToken token) {
                kept.set(Optional.of(token));
            }

            @Override
            public void forget() {
                kept.set(Optional.empty());
            }
        };
    }
}
