package org.libervia.crypto;

import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keyed hashes (RFC 2104). */
public final class Hmac {
    private Hmac() {}

    /** The HMAC of these parts, one after the other. */
    public static byte[] of(Digest digest, byte[] key, byte[]... parts) {
        HMac mac = new HMac(digest.function());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
