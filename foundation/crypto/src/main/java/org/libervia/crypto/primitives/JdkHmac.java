package org.libervia.crypto.primitives;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC on the JDK's SHA-256: what the key alone decides is computed once. */
final class JdkHmac {
    private static final int BLOCK = 64;

    private JdkHmac() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing", impossible);
        }
    }

    static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 can't be copied", impossible);
        }
    }

    static Hmac256 of(MessageDigest fresh, byte[] key) {
        byte[] pad = Arrays.copyOf(key.length > BLOCK ? copy(fresh).digest(key) : key, BLOCK);
        MessageDigest inner = keyed(fresh, pad, 0x36);
        MessageDigest outer = keyed(fresh, pad, 0x36 ^ 0x5c);
        Arrays.fill(pad, (byte) 0);
        return parts -> {
            MessageDigest first = copy(inner);
            for (byte[] part : parts) {
                first.update(part);
            }
            MessageDigest second = copy(outer);
            return second.digest(first.digest());
        };
    }

    private static MessageDigest keyed(MessageDigest fresh, byte[] pad, int mask) {
        for (int i = 0; i < BLOCK; i++) {
            pad[i] ^= (byte) mask;
        }
        MessageDigest keyed = copy(fresh);
        keyed.update(pad);
        return keyed;
    }
}
