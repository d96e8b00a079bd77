package org.libervia.xmpp.xml;

/** Writes values so that reading gives them back; runs that need no escape are copied at once. */
final class XmlEscape {
    private static final boolean[] PLAIN_TEXT = plain("\t\n'\"");
    private static final boolean[] PLAIN_VALUE = plain("\"");
    private static final char REPLACEMENT = '\uFFFD';

    private XmlEscape() {}

    /** Character data between tags. */
    static void text(String text, StringBuilder out) {
        escape(text, PLAIN_TEXT, out);
    }

    /** An attribute value between apostrophes. */
    static void value(String value, StringBuilder out) {
        escape(value, PLAIN_VALUE, out);
    }

    private static void escape(String text, boolean[] plain, StringBuilder out) {
        int length = text.length();
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? plain[c] : c < Character.MIN_SURROGATE) {
                continue;
            }
            if (c > 0x80 && isWritable(text, i)) {
                i += Character.isHighSurrogate(c) ? 1 : 0;
                continue;
            }
            out.append(text, from, i);
            from = i + 1;
            reference(c, out);
        }
        if (from == 0) {
            out.append(text);
        } else {
            out.append(text, from, length);
        }
    }

    private static boolean isWritable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return c <= REPLACEMENT;
    }

    private static void reference(char c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
            default -> out.append(REPLACEMENT);
        }
    }

    private static boolean[] plain(String more) {
        boolean[] plain = new boolean[0x80];
        for (int c = ' '; c < plain.length; c++) {
            plain[c] = "<>&'\"".indexOf(c) < 0;
        }
        more.chars().forEach(c -> plain[c] = true);
        return plain;
    }
}
