package org.libervia.base;

import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rocks.xmpp.precis.PrecisProfiles;

/** Prepares the domain of a JID: IDNA2008 labels, or an IP address (RFC 7622 §3.2, RFC 5891). */
final class DomainName {
    private static final String ACE = "xn--";
    private static final int LONGEST_LABEL = 63;
    private static final String SEPARATORS = "[.\u3002\uFF0E\uFF61]";

    private DomainName() {}

    /**
     * The domain in Unicode.
     *
     * @throws IllegalArgumentException when it is none; the message completes “its domain …”
     */
    static String prepare(String text) {
        if (text.startsWith("[")) {
            return literal(text);
        }
        List<String> labels = new ArrayList<>(List.of(text.split(SEPARATORS, -1)));
        if (labels.size() > 1 && labels.getLast().isEmpty()) {
            labels.removeLast();
        }
        labels.replaceAll(DomainName::label);
        return String.join(".", labels);
    }

    /** A prepared domain as the DNS wants it. */
    static String toAscii(String domain) {
        if (domain.chars().allMatch(c -> c < 0x80)) {
            return domain;
        }
        List<String> labels = new ArrayList<>(List.of(domain.split("\\.")));
        labels.replaceAll(label -> isAscii(label) ? label : ACE + Punycode.encode(label));
        return String.join(".", labels);
    }

    private static String literal(String text) {
        String address = text.endsWith("]") ? text.substring(1, text.length() - 1) : "";
        if (address.indexOf('%') >= 0 || !address.contains(":")) {
            throw new IllegalArgumentException("is not an IPv6 address in brackets");
        }
        try {
            var _ = Inet6Address.ofLiteral(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException("is not an IPv6 address in brackets", notAnAddress);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String label(String text) {
        String label = isAscii(text) ? text.toLowerCase(Locale.ROOT) : international(text);
        if (label.startsWith(ACE)) {
            String decoded = Punycode.decode(label.substring(ACE.length()));
            if (decoded == null
                    || isAscii(decoded)
                    || !decoded.equals(international(decoded))
                    || !Punycode.encode(decoded).equals(label.substring(ACE.length()))) {
                throw new IllegalArgumentException("holds “" + text + "”, which encodes no label");
            }
            label = decoded;
        }
        check(label);
        return label;
    }

    private static String international(String text) {
        String label = JidParts.stable(PrecisProfiles.USERNAME_CASE_MAPPED, text);
        int type = Character.getType(label.codePointAt(0));
        if (type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK) {
            throw new IllegalArgumentException("holds a label that begins with a combining mark");
        }
        return label;
    }

    private static void check(String label) {
        boolean ascii = isAscii(label);
        if (label.isEmpty()) {
            throw new IllegalArgumentException("holds an empty label");
        }
        if (label.startsWith("-") || label.endsWith("-") || (!ascii && label.startsWith("--", 2))) {
            throw new IllegalArgumentException("holds “" + label + "”, with a hyphen out of place");
        }
        if ((ascii ? label : ACE + Punycode.encode(label)).length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("holds a label of more than 63 bytes");
        }
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c < 0x80 && !isLetterDigitHyphen(c)) {
                throw new IllegalArgumentException("holds “" + c + "”");
            }
        }
    }

    private static boolean isLetterDigitHyphen(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
