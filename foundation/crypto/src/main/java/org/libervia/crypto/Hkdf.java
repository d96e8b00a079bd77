package org.libervia.crypto;

import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Derives keys from a key (RFC 5869). Not for passwords. */
public final class Hkdf {
    private Hkdf() {}

    /**
     * A key of this length in bytes.
     *
     * @param salt may be empty
     * @param info what the key is for
     */
    public static byte[] derive(Digest digest, byte[] key, byte[] salt, byte[] info, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(digest.function());
        generator.init(new HKDFParameters(key, salt, info));
        byte[] derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }
}
