package org.libervia.omemo.keys;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.curve.Ed25519;
import org.libervia.crypto.curve.XEdDsa;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;

/**
 * The public key that says which device it is: an Edwards point, whose Montgomery form agrees
 * (XEP-0384 §4.2). Both versions of the protocol share it.
 */
public final class IdentityKey {
    private final byte[] edwards;
    private final PublicKey curve;

    private IdentityKey(byte[] edwards) {
        this.edwards = edwards;
        this.curve = PublicKey.of(XEdDsa.toCurve(edwards));
    }

    /**
     * A key in its Edwards form of 32 bytes, as the version of today publishes it.
     *
     * @throws OmemoException ({@code MALFORMED}) when there are more or less
     */
    public static IdentityKey of(byte[] edwards) {
        if (edwards.length != PublicKey.LENGTH) {
            throw new OmemoException(
                    Fault.MALFORMED, "An identity key has 32 bytes, not " + edwards.length + ".");
        }
        return new IdentityKey(edwards.clone());
    }

    /** A key in its Montgomery form, with the sign that this form lacks. */
    public static IdentityKey of(PublicKey curve, boolean negative) {
        return new IdentityKey(XEdDsa.toEdwards(curve.raw(), negative));
    }

    /** The Edwards form, a copy. */
    public byte[] toArray() {
        return edwards.clone();
    }

    /** The form that agrees. */
    public PublicKey curve() {
        return curve;
    }

    /** Whether the sign bit of the Edwards form is set. */
    public boolean isNegative() {
        return edwards[edwards.length - 1] < 0;
    }

    /**
     * Whether this is the same key but for its sign, which the older version does not always know.
     */
    public boolean sameButForSign(IdentityKey other) {
        return curve.equals(other.curve);
    }

    /** Whether the owner of this key signed the message. */
    public boolean signed(byte[] message, byte[] signature) {
        return Ed25519.verify(edwards, message, signature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityKey that && Arrays.equals(edwards, that.edwards);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edwards);
    }

    @Override
    public String toString() {
        return Bytes.of(edwards).hex();
    }
}
