package org.libervia.omemo.device;

import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.wire.WireFormat;

/**
 * A pre-key for a few days, signed by the identity key.
 *
 * @param madeAt in seconds since 1970
 */
public record SignedPreKey(int id, KeyPair pair, Bytes signature, long madeAt) {
    static SignedPreKey make(
            Primitives primitives,
            OmemoVersion version,
            IdentityKeyPair identity,
            int id,
            long now) {
        KeyPair pair = KeyPair.random(primitives);
        byte[] encoded = WireFormat.of(version).encode(pair.publicKey());
        return new SignedPreKey(id, pair, Bytes.of(identity.sign(primitives, encoded)), now);
    }
}
