package org.libervia.cli.terminal;

/** How many columns of a terminal a text takes. */
public final class TextWidth {
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private TextWidth() {}

    /** Escape sequences and combining marks take none, East Asian characters and emoji two. */
    public static int of(String text) {
        int width = 0;
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            if (character == 0x1b) {
                i = afterEscape(text, i);
            } else {
                width += of(character);
                i += Character.charCount(character);
            }
        }
        return width;
    }

    private static int afterEscape(String text, int start) {
        int end = text.indexOf('m', start);
        return end < 0 ? text.length() : end + 1;
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
