package org.libervia.base;

/**
 * Writes any text as the local part of an address and back (XEP-0106): {@code d'artagnan} is {@code
 * d\27artagnan}.
 */
public final class JidEscape {
    private static final String ESCAPED = " \"&'/:<>@\\";

    private JidEscape() {}

    /**
     * The text in the form that a local part may have; not prepared yet, {@link Jid#of} does that.
     * A backslash stays as it is unless an escape sequence would begin there.
     *
     * @throws InvalidJidException when it begins or ends with a space, which has no escape there
     */
    public static String escape(String text) {
        if (text.startsWith(" ") || text.endsWith(" ")) {
            throw new InvalidJidException(text, "it begins or ends with a space");
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ESCAPED.indexOf(c) < 0 || (c == '\\' && sequence(text, i) < 0)) {
                out.append(c);
            } else {
                out.append('\\').append(Integer.toHexString(c));
            }
        }
        return out.toString();
    }

    /** The text that a local part stands for; what is no escape sequence stays as it is. */
    public static String unescape(String local) {
        int first = local.indexOf('\\');
        if (first < 0) {
            return local;
        }
        StringBuilder out = new StringBuilder(local.length());
        for (int i = 0; i < local.length(); i++) {
            int c = local.charAt(i) == '\\' ? sequence(local, i) : -1;
            boolean atAnEnd = i == 0 || i + 3 == local.length();
            if (c < 0 || (c == ' ' && atAnEnd)) {
                out.append(local.charAt(i));
            } else {
                out.append((char) c);
                i += 2;
            }
        }
        return out.toString();
    }

    /** The character whose escape sequence is at this place, or -1. */
    private static int sequence(String text, int at) {
        if (at + 3 > text.length()) {
            return -1;
        }
        for (int i = 0; i < ESCAPED.length(); i++) {
            if (text.startsWith(Integer.toHexString(ESCAPED.charAt(i)), at + 1)) {
                return ESCAPED.charAt(i);
            }
        }
        return -1;
    }
}
