package org.libervia.omemo.keys;

import java.util.Arrays;
import org.libervia.crypto.curve.XEdDsa;
import org.libervia.crypto.primitives.Primitives;

/**
 * The key pair of a device's identity.
 *
 * @param privateKey clamped, as it agrees
 * @param publicKey in the form that verifies what {@link #sign} makes
 */
public record IdentityKeyPair(SecretBytes privateKey, IdentityKey publicKey) {

    /** A new identity. */
    public static IdentityKeyPair random(Primitives primitives) {
        byte[] seed = primitives.random(PublicKey.LENGTH);
        try {
            return ofSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** The identity that other libraries keep as a seed of Ed25519. */
    public static IdentityKeyPair ofSeed(byte[] seed) {
        return ofPrivateKey(SecretBytes.taking(XEdDsa.privateKey(seed)));
    }

    /** The identity of a private key, as libraries of the older version keep it. */
    public static IdentityKeyPair ofPrivateKey(SecretBytes privateKey) {
        return new IdentityKeyPair(
                privateKey, IdentityKey.of(XEdDsa.publicKey(privateKey.expose())));
    }

    /** Signs by XEdDSA. */
    public byte[] sign(Primitives primitives, byte[] message) {
        return XEdDsa.sign(privateKey.expose(), message, primitives.random(XEdDsa.NONCE_LENGTH));
    }

    /** Agrees with the owner of a key. */
    public SecretBytes agree(Primitives primitives, PublicKey other) {
        return KeyPair.agree(primitives, privateKey, other);
    }
}
