package org.libervia.crypto;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/**
 * Hash functions, by the names that XMPP gives them (IANA's hash function textual names; XEP-0300).
 */
public enum Digest {
    /** Where a protocol prescribes it only: it is broken. */
    SHA_1("sha-1"),
    SHA_224("sha-224"),
    SHA_256("sha-256"),
    SHA_384("sha-384"),
    SHA_512("sha-512"),
    SHA3_256("sha3-256"),
    SHA3_512("sha3-512"),
    BLAKE2B_256("blake2b-256"),
    BLAKE2B_512("blake2b-512");

    private final String textualName;

    Digest(String textualName) {
        this.textualName = textualName;
    }

    /** The function of this name, in any case of letters. */
    public static Optional<Digest> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Digest digest : values()) {
            if (digest.textualName.equals(wanted)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }

    public String textualName() {
        return textualName;
    }

    public byte[] of(byte[] data) {
        ExtendedDigest function = function();
        function.update(data, 0, data.length);
        byte[] hash = new byte[function.getDigestSize()];
        function.doFinal(hash, 0);
        return hash;
    }

    ExtendedDigest function() {
        return switch (this) {
            case SHA_1 -> new SHA1Digest();
            case SHA_224 -> new SHA224Digest();
            case SHA_256 -> SHA256Digest.newInstance();
            case SHA_384 -> new SHA384Digest();
            case SHA_512 -> new SHA512Digest();
            case SHA3_256 -> new SHA3Digest(256);
            case SHA3_512 -> new SHA3Digest(512);
            case BLAKE2B_256 -> new Blake2bDigest(256);
            case BLAKE2B_512 -> new Blake2bDigest(512);
        };
    }
}
