package org.libervia.omemo.keys;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.curve.Curve25519;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;

/** A public key that agrees: the Montgomery form of a point of Curve25519. */
public final class PublicKey {
    /** In bytes. */
    public static final int LENGTH = Curve25519.LENGTH;

    private final byte[] bytes;

    private PublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A key of 32 bytes, of which a copy is kept.
     *
     * @throws OmemoException ({@code MALFORMED}) when there are more or less, or when the top bit
     *     is set: agreeing ignores it, so that one key could be shown as two
     */
    public static PublicKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new OmemoException(
                    Fault.MALFORMED, "A public key has 32 bytes, not " + bytes.length + ".");
        }
        if (bytes[LENGTH - 1] < 0) {
            throw new OmemoException(Fault.MALFORMED, "A public key has a bit that none has.");
        }
        return new PublicKey(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    byte[] raw() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Bytes.of(bytes).hex();
    }
}
