package org.libervia.crypto.curve;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * Signatures with a private key of Curve25519 (Signal's XEdDSA), and the way between the two forms
 * of a public key. A signature is verified as one of {@link Ed25519}.
 */
public final class XEdDsa {
    /** Of the randomness that a signature takes, in bytes. */
    public static final int NONCE_LENGTH = 64;

    private static final int SIGN = 0x80;

    private XEdDsa() {}

    /** The private key that {@link Ed25519} makes of a seed: the clamped half of its SHA-512. */
    public static byte[] privateKey(byte[] seed) {
        byte[] hash = sha512(Curve25519.require(seed));
        byte[] key = Arrays.copyOf(hash, Curve25519.LENGTH);
        Arrays.fill(hash, (byte) 0);
        key[0] &= (byte) 0xF8;
        key[31] = (byte) ((key[31] & 0x7F) | 0x40);
        return key;
    }

    /** The Edwards form of the public key of a private key, which is taken as it is. */
    public static byte[] publicKey(byte[] privateKey) {
        return EdwardsPoint.baseTimes(Curve25519.require(privateKey));
    }

    /** A private key whose public key has this sign: the same key, or the negated one. */
    public static byte[] withSign(byte[] privateKey, boolean negative) {
        boolean is = (publicKey(privateKey)[31] & SIGN) != 0;
        return is == negative ? privateKey.clone() : Scalar.negated(privateKey);
    }

    /**
     * Signs.
     *
     * @param privateKey whose Edwards form verifies the signature, see {@link #publicKey}
     * @param nonce 64 random bytes, new for each signature
     */
    public static byte[] sign(byte[] privateKey, byte[] message, byte[] nonce) {
        if (nonce.length != NONCE_LENGTH) {
            throw new IllegalArgumentException("a nonce of XEdDSA has 64 bytes");
        }
        byte[] publicKey = publicKey(privateKey);
        byte[] prefix = new byte[Curve25519.LENGTH];
        Arrays.fill(prefix, (byte) 0xFF);
        prefix[0] = (byte) 0xFE;
        byte[] hidden = sha512(prefix, privateKey, message, nonce);
        byte[] r = Scalar.reduced(hidden);
        byte[] commitment = EdwardsPoint.baseTimes(r);
        byte[] challenge = Scalar.reduced(sha512(commitment, publicKey, message));
        byte[] s = Scalar.multiplyAdd(challenge, privateKey, r);
        byte[] signature = Arrays.copyOf(commitment, Ed25519.SIGNATURE_LENGTH);
        System.arraycopy(s, 0, signature, Curve25519.LENGTH, Curve25519.LENGTH);
        Arrays.fill(hidden, (byte) 0);
        Arrays.fill(r, (byte) 0);
        return signature;
    }

    /** The Montgomery form, u = (1 + y) / (1 − y), of a public key in Edwards form. */
    public static byte[] toCurve(byte[] edwards) {
        int[] y = X25519Field.create();
        X25519Field.decode255(Curve25519.require(edwards), y);
        int[] one = X25519Field.create();
        X25519Field.one(one);
        int[] above = X25519Field.create();
        int[] below = X25519Field.create();
        X25519Field.add(one, y, above);
        X25519Field.sub(one, y, below);
        return quotient(above, below);
    }

    /** The Edwards form, y = (u − 1) / (u + 1), of a public key in Montgomery form. */
    public static byte[] toEdwards(byte[] curve, boolean negative) {
        int[] u = X25519Field.create();
        X25519Field.decode255(Curve25519.require(curve), u);
        int[] one = X25519Field.create();
        X25519Field.one(one);
        int[] above = X25519Field.create();
        int[] below = X25519Field.create();
        X25519Field.sub(u, one, above);
        X25519Field.add(u, one, below);
        byte[] edwards = quotient(above, below);
        edwards[31] |= (byte) (negative ? SIGN : 0);
        return edwards;
    }

    private static byte[] quotient(int[] above, int[] below) {
        int[] quotient = X25519Field.create();
        X25519Field.carry(above);
        X25519Field.carry(below);
        X25519Field.inv(below, quotient);
        X25519Field.mul(above, quotient, quotient);
        X25519Field.normalize(quotient);
        byte[] encoded = new byte[Curve25519.LENGTH];
        X25519Field.encode(quotient, encoded);
        return encoded;
    }

    private static byte[] sha512(byte[]... parts) {
        SHA512Digest digest = new SHA512Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
