package org.libervia.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A password or a key in memory: never shown when printed, compared in constant time, wiped when
 * closed. After that it can't be used.
 */
public final class Secret implements AutoCloseable {
    private final byte[] bytes;
    private boolean wiped;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Secret of(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** A text, in UTF-8. */
    public static Secret of(CharSequence text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear();
        encoded.put(new byte[encoded.remaining()]);
        return new Secret(bytes);
    }

    /** Random bytes. */
    public static Secret random(int count) {
        return new Secret(Randomness.bytes(count));
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    /** In bytes. */
    public int length() {
        requireUsable();
        return bytes.length;
    }

    /** A copy, which the caller wipes. */
    public byte[] copy() {
        requireUsable();
        return bytes.clone();
    }

    /** As text, for where nothing but a string is taken. */
    public String reveal() {
        requireUsable();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void requireUsable() {
        if (wiped) {
            throw new IllegalStateException("the secret was wiped");
        }
    }

    @Override
    public void close() {
        wiped = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
