package org.libervia.omemo.trust;

import java.util.List;
import org.libervia.omemo.keys.IdentityKey;

/**
 * What a message says about the keys of one account (XEP-0434 §4).
 *
 * @param account its bare address
 * @param trusted the keys that the sender found to be right
 * @param distrusted the keys that the sender refuses
 */
public record KeyOwner(String account, List<IdentityKey> trusted, List<IdentityKey> distrusted) {
    public KeyOwner {
        trusted = List.copyOf(trusted);
        distrusted = List.copyOf(distrusted);
        if (trusted.isEmpty() && distrusted.isEmpty()) {
            throw new IllegalArgumentException("a message about trust names a key");
        }
    }
}
