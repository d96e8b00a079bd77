package org.libervia.template.value;

import java.util.Locale;

/** Letters and white space, as Python sees them. */
public final class Letters {
    private Letters() {}

    /** Whether a character is white space. */
    public static boolean isSpace(int c) {
        if (c < 0x80) {
            return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
        }
        return c == 0x85
                || c == 0xa0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200a)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** A text without white space at its ends. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The first letter large, the others small. */
    public static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    /** Every run of letters starts with a large one. */
    public static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String character = new String(Character.toChars(c));
            out.append(
                    inside
                            ? character.toLowerCase(Locale.ROOT)
                            : character.toUpperCase(Locale.ROOT));
            inside = Character.isLetter(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Whether a text has letters and none is large. */
    public static boolean isLower(String text) {
        return !text.equals(text.toUpperCase(Locale.ROOT))
                && text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a text has letters and none is small. */
    public static boolean isUpper(String text) {
        return !text.equals(text.toLowerCase(Locale.ROOT))
                && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Small letters large, and large ones small. */
    public static String swapped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String character = new String(Character.toChars(c));
            out.append(
                    Character.isUpperCase(c)
                            ? character.toLowerCase(Locale.ROOT)
                            : character.toUpperCase(Locale.ROOT));
            i += Character.charCount(c);
        }
        return out.toString();
    }
}
