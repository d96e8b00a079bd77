package org.libervia.feature.identity;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.libervia.crypto.Digest;

/**
 * The bytes of a picture, of a kind that browsers show and that can hold no program; the kind is
 * found in the bytes themselves, whatever their sender says.
 */
final class Picture {
    private final byte[] bytes;
    private final String mediaType;

    /** The bytes of a picture that are known to be of this kind. */
    Picture(byte[] bytes, String mediaType) {
        this.bytes = bytes.clone();
        this.mediaType = mediaType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String mediaType() {
        return mediaType;
    }

    static final int MOST_BYTES = 1 << 20;

    /** The picture in these bytes; empty when they are none of the known kinds, or too many. */
    static Optional<Picture> of(byte[] bytes) {
        return bytes.length > MOST_BYTES
                ? Optional.empty()
                : kind(bytes).map(kind -> new Picture(bytes, kind));
    }

    private static Optional<String> kind(byte[] bytes) {
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(bytes, 0, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        boolean webp =
                startsWith(bytes, 0, 'R', 'I', 'F', 'F')
                        && startsWith(bytes, 8, 'W', 'E', 'B', 'P');
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int offset, int... wanted) {
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[offset + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The id of the picture (XEP-0084 §4.1). */
    String sha1() {
        return HexFormat.of().formatHex(Digest.SHA_1.of(bytes));
    }

    String fileName() {
        return sha1()
                + "."
                + mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
