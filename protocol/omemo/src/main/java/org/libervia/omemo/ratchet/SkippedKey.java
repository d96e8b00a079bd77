package org.libervia.omemo.ratchet;

import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;

/** The key of a message that has not come yet. */
public record SkippedKey(PublicKey ratchetKey, int n, SecretBytes key) {
    boolean isOf(PublicKey otherRatchetKey, int otherN) {
        return n == otherN && ratchetKey.equals(otherRatchetKey);
    }
}
