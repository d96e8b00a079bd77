package org.libervia.omemo.keys;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;

/** A secret: never shown, compared in constant time, wiped when nobody needs it any more. */
public final class SecretBytes {
    private final byte[] bytes;
    private boolean wiped;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes these bytes over: whoever gives them must not keep them. */
    public static SecretBytes taking(byte[] bytes) {
        return new SecretBytes(bytes);
    }

    /** The bytes themselves, not a copy: to be read at once, and neither changed nor kept. */
    public byte[] expose() {
        if (wiped) {
            throw new IllegalStateException("a key is used that was wiped");
        }
        return bytes;
    }

    /** Overwrites the bytes with zeros; the secret can't be used any more. */
    public void wipe() {
        wiped = true;
        Arrays.fill(bytes, (byte) 0);
    }

    public boolean isWiped() {
        return wiped;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretBytes that && Primitives.equal(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return SecretBytes.class.hashCode();
    }

    @Override
    public String toString() {
        return "SecretBytes[…]";
    }
}
