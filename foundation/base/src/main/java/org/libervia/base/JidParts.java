package org.libervia.base;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import rocks.xmpp.precis.PrecisProfile;
import rocks.xmpp.precis.PrecisProfiles;

/** Prepares the parts of a JID (RFC 7622 §3); plain ASCII, nearly every JID, takes a short way. */
final class JidParts {
    private static final int MAX_BYTES = 1023;
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
        return bounded(prepared, part, "resource");
    }

    static String domain(String part) {
        String prepared = isPlainDomain(part) ? part : international(part);
        return bounded(prepared, part, "domain");
    }

    private static String international(String part) {
        if (part.startsWith("[") && part.endsWith("]")) {
            return part.toLowerCase(java.util.Locale.ROOT);
        }
        String undotted = part.endsWith(".") ? part.substring(0, part.length() - 1) : part;
        try {
            String ascii = IDN.toASCII(undotted, IDN.USE_STD3_ASCII_RULES);
            return enforce(PrecisProfiles.IDN, IDN.toUnicode(ascii), "domain");
        } catch (IllegalArgumentException notADomain) {
            throw new InvalidJidException(part, "its domain is not a host name");
        }
    }

    private static String enforce(PrecisProfile profile, String part, String name) {
        try {
            return profile.enforce(part);
        } catch (RuntimeException refused) {
            throw new InvalidJidException(
                    part, "its " + name + " holds characters that are not allowed there");
        }
    }

    private static String bounded(String prepared, String part, String name) {
        if (prepared.isEmpty()) {
            throw new InvalidJidException(part, "its " + name + " is empty");
        }
        if (prepared.length() > MAX_BYTES / 3
                && prepared.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidJidException(
                    part.substring(0, 40) + "…", "its " + name + " is over 1023 bytes");
        }
        return prepared;
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
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean inside = i > 0 && i < part.length() - 1;
            boolean fine =
                    (c >= 'a' && c <= 'z')
                            || (c >= '0' && c <= '9')
                            || ((c == '-' || c == '.') && inside);
            if (!fine || (c == '.' && part.charAt(i - 1) == '.')) {
                return false;
            }
        }
        return !part.contains("xn--") && !part.isEmpty();
    }
}
