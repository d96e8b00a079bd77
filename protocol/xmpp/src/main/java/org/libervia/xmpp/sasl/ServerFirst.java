package org.libervia.xmpp.sasl;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server's first message in SCRAM (RFC 5802 §7).
 *
 * @param nonce both sides' parts of it
 * @param announcementHash the hash of what the server offers (XEP-0474), or null when it does not
 *     say
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record ServerFirst(String nonce, byte[] salt, int iterations, @Nullable String announcementHash) {
    /** RFC 7677 §4: fewer would make a stolen hash too easy to guess from. */
    private static final int LEAST_ITERATIONS = 4096;

    /** More would only keep our processor busy. */
    private static final int MOST_ITERATIONS = 5_000_000;

    static ServerFirst read(String text, String clientNonce) {
        if (text.startsWith("m=")) {
            throw wrong("it wants an extension that is unknown here");
        }
        if (text.startsWith("e=")) {
            throw wrong("it reports the error " + text.substring(2));
        }
        Map<String, String> attributes = new HashMap<>();
        for (String attribute : text.split(",", -1)) {
            if (attribute.length() < 2 || attribute.charAt(1) != '=') {
                throw wrong("it is not a list of attributes");
            }
            attributes.putIfAbsent(attribute.substring(0, 1), attribute.substring(2));
        }
        String nonce = attributes.getOrDefault("r", "");
        if (!nonce.startsWith(clientNonce) || nonce.length() == clientNonce.length()) {
            throw wrong("its nonce does not go on from ours");
        }
        return new ServerFirst(
                nonce,
                salt(attributes.getOrDefault("s", "")),
                iterations(attributes.getOrDefault("i", "")),
                attributes.get("h"));
    }

    private static byte[] salt(String text) {
        try {
            byte[] salt = Base64.getDecoder().decode(text);
            if (salt.length > 0) {
                return salt;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new SaslException("aborted", "The server's salt is not Base64.", notBase64);
        }
        throw wrong("it has no salt");
    }

    private static int iterations(String text) {
        int count;
        try {
            count = Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new SaslException(
                    "aborted", "The server's count of iterations is no number.", notANumber);
        }
        if (count < LEAST_ITERATIONS || count > MOST_ITERATIONS) {
            throw wrong("it wants " + count + " iterations, which is not safe");
        }
        return count;
    }

    private static SaslException wrong(String what) {
        return new SaslException("aborted", "The server's challenge makes no sense: " + what + ".");
    }
}
