package org.libervia.xmpp.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects XML as UTF-8. Values are written so that reading gives them back; one pass looks for
 * what needs an escape and copies the rest.
 */
final class XmlBytes {
    private static final boolean[] PLAIN_TEXT = plain("\t\n'\"");
    private static final boolean[] PLAIN_VALUE = plain("\"");
    private static final int FIRST_SIZE = 512;
    private static final int LARGEST_KEPT = 8 * 1024;
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Empties it, and gives an exceptionally large array back. */
    void clear() {
        size = 0;
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
    }

    /** One character of ASCII. */
    void ascii(char c) {
        ensure(1);
        bytes[size++] = (byte) c;
    }

    /** Markup, all of it ASCII. */
    void ascii(String markup) {
        int length = markup.length();
        ensure(length);
        byte[] into = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            into[at++] = (byte) markup.charAt(i);
        }
        size = at;
    }

    /** Character data between tags, or a name. */
    void text(String text) {
        escape(text, PLAIN_TEXT);
    }

    /** An attribute value between apostrophes. */
    void value(String value) {
        escape(value, PLAIN_VALUE);
    }

    private void escape(String text, boolean[] plain) {
        int length = text.length();
        ensure(length);
        byte[] into = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && plain[c]) {
                into[at++] = (byte) c;
                continue;
            }
            size = at;
            if (c < 0x80) {
                reference(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                encode(Character.toCodePoint(c, text.charAt(i)));
            } else {
                encode(Character.isSurrogate(c) || c > REPLACEMENT ? REPLACEMENT : c);
            }
            ensure(length - i);
            into = bytes;
            at = size;
        }
        size = at;
    }

    private void reference(char c) {
        switch (c) {
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '&' -> ascii("&amp;");
            case '\'' -> ascii("&#39;");
            case '\t' -> ascii("&#9;");
            case '\n' -> ascii("&#10;");
            case '\r' -> ascii("&#13;");
            default -> encode(REPLACEMENT);
        }
    }

    private void encode(int point) {
        ensure(4);
        if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> 6);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >> 12);
            bytes[size++] = (byte) (0x80 | (point >> 6 & 0x3F));
        } else {
            bytes[size++] = (byte) (0xF0 | point >> 18);
            bytes[size++] = (byte) (0x80 | (point >> 12 & 0x3F));
            bytes[size++] = (byte) (0x80 | (point >> 6 & 0x3F));
        }
        bytes[size++] = (byte) (0x80 | (point & 0x3F));
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
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
