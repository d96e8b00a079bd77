package org.libervia.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key that seals secrets: AES-256-GCM with random nonces, a key of its own for each purpose
 * (HKDF-SHA-256), bound to the owner. What is sealed reads: version 1, nonce, ciphertext, tag.
 */
public final class SealingKey implements AutoCloseable {
    private static final byte VERSION = 1;
    private static final int LENGTH = 32;

    private final Secret key;

    private SealingKey(Secret key) {
        this.key = key;
    }

    public static SealingKey random() {
        return new SealingKey(Secret.random(LENGTH));
    }

    static SealingKey of(byte[] key) {
        return new SealingKey(Secret.of(key));
    }

    /** A copy of its bytes, which the caller wipes. */
    byte[] bytes() {
        return key.copy();
    }

    /**
     * Seals.
     *
     * @param purpose what the secret is for, {@code "xmpp-password"} for example
     * @param owner whose it is, unique and unchanging; empty when the purpose says it
     */
    public byte[] seal(byte[] clear, String purpose, String owner) {
        byte[] nonce = Randomness.bytes(Aead.NONCE_LENGTH);
        byte[] separate = keyFor(purpose);
        byte[] sealed = Aead.seal(separate, nonce, associated(owner), clear);
        Arrays.fill(separate, (byte) 0);
        return ByteBuffer.allocate(1 + nonce.length + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #seal} made, for the same purpose and owner.
     *
     * @throws BrokenSealException when it is anything else
     */
    public byte[] open(byte[] sealed, String purpose, String owner) {
        int start = 1 + Aead.NONCE_LENGTH;
        if (sealed.length < start || sealed[0] != VERSION) {
            throw new BrokenSealException(purpose);
        }
        byte[] separate = keyFor(purpose);
        try {
            return Aead.open(
                            separate,
                            Arrays.copyOfRange(sealed, 1, start),
                            associated(owner),
                            Arrays.copyOfRange(sealed, start, sealed.length))
                    .orElseThrow(() -> new BrokenSealException(purpose));
        } finally {
            Arrays.fill(separate, (byte) 0);
        }
    }

    /** Seals a text; the result is one of letters, digits, {@code -} and {@code _}. */
    public String seal(String clear, String purpose, String owner) {
        byte[] sealed = seal(clear.getBytes(StandardCharsets.UTF_8), purpose, owner);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Opens a sealed text.
     *
     * @throws BrokenSealException when it is anything else
     */
    public String open(String sealed, String purpose, String owner) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException damaged) {
            throw new BrokenSealException(purpose);
        }
        return new String(open(bytes, purpose, owner), StandardCharsets.UTF_8);
    }

    private byte[] keyFor(String purpose) {
        byte[] whole = key.copy();
        byte[] info = ("libervia seal " + purpose).getBytes(StandardCharsets.UTF_8);
        byte[] separate = Hkdf.derive(Digest.SHA_256, whole, new byte[0], info, LENGTH);
        Arrays.fill(whole, (byte) 0);
        return separate;
    }

    private static byte[] associated(String owner) {
        return ("1 " + owner).getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets the key. */
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "SealingKey[…]";
    }
}
