package org.libervia.crypto.curve;

import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** Diffie–Hellman on Curve25519 (RFC 7748 §5). Private keys are clamped by each operation. */
public final class Curve25519 {
    /** Of a private key, a public key and what is agreed upon, in bytes. */
    public static final int LENGTH = 32;

    private Curve25519() {}

    /** The public key of a private one. */
    public static byte[] publicKey(byte[] privateKey) {
        byte[] key = new byte[LENGTH];
        X25519.generatePublicKey(require(privateKey), 0, key, 0);
        return key;
    }

    /**
     * What the owner of {@code privateKey} and the owner of {@code publicKey} alone can compute.
     *
     * @return nothing when it is all zero: then the public key is one of the few that make the
     *     result the same for everybody, and must be refused (RFC 7748 §6.1)
     */
    public static Optional<byte[]> agree(byte[] privateKey, byte[] publicKey) {
        byte[] agreed = new byte[LENGTH];
        boolean useful =
                X25519.calculateAgreement(require(privateKey), 0, require(publicKey), 0, agreed, 0);
        return useful ? Optional.of(agreed) : Optional.empty();
    }

    static byte[] require(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a key of Curve25519 has 32 bytes");
        }
        return key;
    }
}
