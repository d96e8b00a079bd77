package org.libervia.crypto.primitives;

import java.util.Arrays;
import java.util.Optional;
import org.libervia.crypto.curve.Curve25519;

/** What end-to-end encryption is made of. Implementations may be used by several threads. */
public interface Primitives {
    /** Of AES, in bytes. */
    int BLOCK = 16;

    /** This many bytes that nobody can guess. */
    byte[] random(int count);

    /** SHA-256 of these bytes. */
    byte[] sha256(byte[] data);

    /** HMAC-SHA-256 with this key (RFC 2104). */
    Hmac256 hmac(byte[] key);

    /** AES-CBC with the padding of PKCS #7, by a key of 16 or 32 bytes. */
    byte[] sealCbc(byte[] key, byte[] iv, byte[] clear);

    /**
     * The clear text of AES-CBC; nothing when the padding is wrong. Authenticate what is opened
     * before it is opened.
     */
    Optional<byte[]> openCbc(byte[] key, byte[] iv, byte[] sealed);

    /** AES-GCM by a key of 16 or 32 bytes: the ciphertext and its tag of 16 bytes. */
    byte[] sealGcm(byte[] key, byte[] iv, byte[] clear);

    /** The clear text of AES-GCM; nothing when anything at all was changed. */
    Optional<byte[]> openGcm(byte[] key, byte[] iv, byte[] sealed);

    /** A cipher for a stream of any length, in constant memory. */
    StreamCipher stream(StreamCipher.Mode mode, boolean sealing, byte[] key, byte[] iv);

    /** SHA-256 of a stream. */
    StreamDigest sha256();

    /** The public key of a private one (RFC 7748). */
    default byte[] publicKey(byte[] privateKey) {
        return Curve25519.publicKey(privateKey);
    }

    /** Diffie–Hellman; nothing for a public key that must be refused. */
    default Optional<byte[]> agree(byte[] privateKey, byte[] publicKey) {
        return Curve25519.agree(privateKey, publicKey);
    }

    /** HKDF with SHA-256 (RFC 5869), at most 8,160 bytes. */
    default byte[] hkdf(byte[] salt, byte[] key, byte[] info, int length) {
        byte[] pseudorandom = hmac(salt).of(key);
        Hmac256 mac = hmac(pseudorandom);
        byte[] derived = new byte[length];
        byte[] block = new byte[0];
        int at = 0;
        for (int i = 1; at < length; i++) {
            byte[] next = mac.of(block, info, new byte[] {(byte) i});
            Arrays.fill(block, (byte) 0);
            block = next;
            int count = Math.min(block.length, length - at);
            System.arraycopy(block, 0, derived, at, count);
            at += count;
        }
        Arrays.fill(block, (byte) 0);
        Arrays.fill(pseudorandom, (byte) 0);
        return derived;
    }

    /** Whether these are the same bytes; how long it takes depends on the lengths alone. */
    static boolean equal(byte[] a, byte[] b) {
        int different = a.length ^ b.length;
        for (int i = 0; i < a.length && i < b.length; i++) {
            different |= a[i] ^ b[i];
        }
        return different == 0;
    }
}
