package org.libervia.omemo.session;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.wire.WireFormat;

/**
 * What a device publishes for others to start sessions with (XEP-0384 §5.3.2).
 *
 * @param identity the device's identity key
 * @param signedPreKeyId of the signed pre-key
 * @param signedPreKey changes every few days
 * @param signature by the identity key over the signed pre-key, as this version encodes it
 * @param preKeys by their ids, each for one session
 */
public record Bundle(
        OmemoVersion version,
        IdentityKey identity,
        int signedPreKeyId,
        PublicKey signedPreKey,
        Bytes signature,
        Map<Integer, PublicKey> preKeys) {

    private static final int SIGNATURE_LENGTH = 64;
    private static final byte SIGN = (byte) 0x80;

    public Bundle {
        if (signature.length() != SIGNATURE_LENGTH) {
            throw new OmemoException(Fault.MALFORMED, "A signature has 64 bytes.");
        }
        preKeys = Collections.unmodifiableMap(new TreeMap<>(preKeys));
    }

    /** A bundle of today's version, of what its element holds. */
    public static Bundle omemo2(
            Bytes identity,
            int signedPreKeyId,
            Bytes signedPreKey,
            Bytes signature,
            Map<Integer, Bytes> preKeys) {
        return new Bundle(
                OmemoVersion.OMEMO_2,
                IdentityKey.of(identity.toArray()),
                signedPreKeyId,
                PublicKey.of(signedPreKey.toArray()),
                signature,
                keys(OmemoVersion.OMEMO_2, preKeys));
    }

    /**
     * A bundle of the older version, of what its element holds: the sign of the identity key is the
     * top bit of the signature.
     */
    public static Bundle legacy(
            Bytes identity,
            int signedPreKeyId,
            Bytes signedPreKey,
            Bytes signature,
            Map<Integer, Bytes> preKeys) {
        WireFormat format = WireFormat.of(OmemoVersion.LEGACY);
        byte[] plain = signature.toArray();
        if (plain.length != SIGNATURE_LENGTH) {
            throw new OmemoException(Fault.MALFORMED, "A signature has 64 bytes.");
        }
        boolean negative = plain[plain.length - 1] < 0;
        plain[plain.length - 1] &= 0x7F;
        return new Bundle(
                OmemoVersion.LEGACY,
                IdentityKey.of(format.decodeKey(identity.toArray()), negative),
                signedPreKeyId,
                format.decodeKey(signedPreKey.toArray()),
                Bytes.of(plain),
                keys(OmemoVersion.LEGACY, preKeys));
    }

    private static Map<Integer, PublicKey> keys(OmemoVersion version, Map<Integer, Bytes> encoded) {
        Map<Integer, PublicKey> keys = new TreeMap<>();
        encoded.forEach((id, key) -> keys.put(id, WireFormat.of(version).decodeKey(key.toArray())));
        return keys;
    }

    /** The identity key as it is published. */
    public Bytes encodedIdentity() {
        return version == OmemoVersion.LEGACY
                ? encoded(identity.curve())
                : Bytes.of(identity.toArray());
    }

    /** The signed pre-key as it is published. */
    public Bytes encodedSignedPreKey() {
        return encoded(signedPreKey);
    }

    /** The signature as it is published: in the older version it carries the identity's sign. */
    public Bytes encodedSignature() {
        if (version != OmemoVersion.LEGACY || !identity.isNegative()) {
            return signature;
        }
        byte[] carrying = signature.toArray();
        carrying[carrying.length - 1] |= SIGN;
        return Bytes.of(carrying);
    }

    /** The pre-keys as they are published. */
    public Map<Integer, Bytes> encodedPreKeys() {
        Map<Integer, Bytes> encoded = new TreeMap<>();
        preKeys.forEach((id, key) -> encoded.put(id, encoded(key)));
        return encoded;
    }

    private Bytes encoded(PublicKey key) {
        return Bytes.of(WireFormat.of(version).encode(key));
    }

    /**
     * Checks that a session may be started with it.
     *
     * @throws OmemoException ({@code BAD_KEY}) when the signature is wrong or there is no pre-key
     */
    public void requireUsable() {
        if (preKeys.isEmpty()) {
            throw new OmemoException(
                    Fault.BAD_KEY,
                    "The device has published no pre-key: wait until it was online again.");
        }
        if (!identity.signed(encodedSignedPreKey().toArray(), signature.toArray())) {
            throw new OmemoException(
                    Fault.BAD_KEY,
                    "The signature of the device's pre-key is wrong: it is not used.");
        }
    }
}
