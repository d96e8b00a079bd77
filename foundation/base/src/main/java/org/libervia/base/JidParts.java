package org.libervia.base;

import java.nio.charset.StandardCharsets;
import rocks.xmpp.precis.PrecisProfile;
import rocks.xmpp.precis.PrecisProfiles;

/** Prepares the parts of a JID (RFC 7622 §3); plain ASCII, nearly every JID, takes a short way. */
final class JidParts {
    private static final int MAX_BYTES = 1023;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_PASSES = 4;
    private static final String FORBIDDEN_IN_LOCAL = "\"&'/:<>@";

    private JidParts() {}

    static String local(String part) {
        String prepared =
                isPlainLocal(part)
                        ? part
                        : enforce(PrecisProfiles.USERNAME_CASE_MAPPED, part, "local part");
        for (int i = 0; i < prepared.length(); i++) {
            if (FORBIDDEN_IN_LOCAL.indexOf(prepared.charAt(i)) >= 0) {
                throw new InvalidJidException(
                        part, "its local part holds “" + prepared.charAt(i) + "”");
            }
        }
        return bounded(prepared, part, "local part");
    }

    static String resource(String part) {
        String prepared =
                isPlainResource(part)
                        ? part
                        : enforce(PrecisProfiles.OPAQUE_STRING, part, "resource");
        if (prepared.startsWith(" ")) {
            throw new InvalidJidException(part, "its resource begins with a space");
        }
        return bounded(prepared, part, "resource");
    }

    static String domain(String part) {
        if (isPlainDomain(part)) {
            return bounded(part, part, "domain");
        }
        requireSane(part, "domain");
        try {
            return bounded(DomainName.prepare(part), part, "domain");
        } catch (IllegalArgumentException refused) {
            throw new InvalidJidException(part, "its domain " + refused.getMessage());
        }
    }

    /**
     * Enforces a profile until nothing changes any more, because one pass may leave what the next
     * would map (RFC 8264 §7).
     *
     * @throws IllegalArgumentException when {@code part} is not allowed; the message completes “its
     *     … ”
     */
    static String stable(PrecisProfile profile, String part) {
        String before = part;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String after;
            try {
                after = profile.enforce(before);
            } catch (RuntimeException refused) {
                throw new IllegalArgumentException(
                        "holds characters that are not allowed there", refused);
            }
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        throw new IllegalArgumentException("has no stable form");
    }

    private static String enforce(PrecisProfile profile, String part, String name) {
        requireSane(part, name);
        try {
            return stable(profile, part);
        } catch (IllegalArgumentException refused) {
            throw new InvalidJidException(part, "its " + name + " " + refused.getMessage());
        }
    }

    /**
     * Refuses what costs time to prepare and can't be right: much too long, or half a character.
     */
    private static void requireSane(String part, String name) {
        if (part.isEmpty()) {
            throw new InvalidJidException(part, "its " + name + " is empty");
        }
        if (part.length() > MAX_BYTES) {
            throw tooLong(part, name);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(part)) {
            throw new InvalidJidException("…", "its " + name + " is not Unicode text");
        }
    }

    private static String bounded(String prepared, String part, String name) {
        if (prepared.isEmpty()) {
            throw new InvalidJidException(part, "its " + name + " is empty");
        }
        if (prepared.length() > MAX_BYTES / 3
                && prepared.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw tooLong(part, name);
        }
        return prepared;
    }

    private static InvalidJidException tooLong(String part, String name) {
        return new InvalidJidException(
                part.substring(0, 40) + "…", "its " + name + " is over 1023 bytes");
    }

    private static boolean isPlainLocal(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c <= ' ' || c >= 0x7f || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static boolean isPlainResource(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static boolean isPlainDomain(String part) {
        char before = '.';
        int labelStart = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '.') {
                if (before == '.' || before == '-') {
                    return false;
                }
                labelStart = i + 1;
            } else if (c == '-') {
                if (before == '.' || part.startsWith("xn--", labelStart)) {
                    return false;
                }
            } else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                return false;
            }
            if (i - labelStart >= LONGEST_LABEL) {
                return false;
            }
            before = c;
        }
        return before != '.' && before != '-';
    }
}
