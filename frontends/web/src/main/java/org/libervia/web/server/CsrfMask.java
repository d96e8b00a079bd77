package org.libervia.web.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Gives the token of a session another look on each page, so that its bytes can't be guessed from
 * the lengths of compressed pages (BREACH).
 */
public final class CsrfMask {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private CsrfMask() {}

    /** The token as a page shows it; an empty one stays empty. */
    public static String masked(String token) {
        if (token.isEmpty()) {
            return "";
        }
        byte[] plain = token.getBytes(StandardCharsets.UTF_8);
        byte[] mask = new byte[plain.length];
        RANDOM.nextBytes(mask);
        return ENCODER.encodeToString(mask) + "." + ENCODER.encodeToString(mixed(plain, mask));
    }

    /** The token that was masked; the text itself when it is no masked one. */
    static String plain(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return text;
        }
        try {
            byte[] mask = Base64.getUrlDecoder().decode(text.substring(0, dot));
            byte[] hidden = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return mask.length == hidden.length
                    ? new String(mixed(hidden, mask), StandardCharsets.UTF_8)
                    : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static byte[] mixed(byte[] one, byte[] other) {
        byte[] mixed = new byte[one.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) (one[i] ^ other[i]);
        }
        return mixed;
    }
}
