package org.libervia.crypto.curve;

/** Signatures with a key that is a seed (RFC 8032 §5.1). */
public final class Ed25519 {
    /** Of a signature, in bytes. */
    public static final int SIGNATURE_LENGTH = 64;

    private Ed25519() {}

    /** The public key that belongs to a seed of 32 bytes. */
    public static byte[] publicKey(byte[] seed) {
        byte[] key = new byte[Curve25519.LENGTH];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(
                Curve25519.require(seed), 0, key, 0);
        return key;
    }

    /** Signs with a seed; the same message has always the same signature. */
    public static byte[] sign(byte[] seed, byte[] message) {
        byte[] signature = new byte[SIGNATURE_LENGTH];
        org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
                Curve25519.require(seed), 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /**
     * Whether this is a signature of {@code message} by the owner of {@code publicKey}; false for
     * anything malformed too.
     */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == Curve25519.LENGTH
                && signature.length == SIGNATURE_LENGTH
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signature, 0, publicKey, 0, message, 0, message.length);
    }
}
