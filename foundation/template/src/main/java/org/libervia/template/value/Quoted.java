package org.libervia.template.value;

/** A string in quotes, with the escapes of Python's {@code repr}. */
final class Quoted {
    private Quoted() {}

    static void append(String text, StringBuilder out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            character(c, quote, out);
            i += Character.charCount(c);
        }
        out.append(quote);
    }

    private static void character(int c, char quote, StringBuilder out) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (isPrintable(c)) {
                    out.appendCodePoint(c);
                } else if (c < 0x100) {
                    hex("\\x", c, 2, out);
                } else if (c < 0x10000) {
                    hex("\\u", c, 4, out);
                } else {
                    hex("\\U", c, 8, out);
                }
            }
        }
    }

    private static boolean isPrintable(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static void hex(String prefix, int c, int digits, StringBuilder out) {
        String hex = Integer.toHexString(c);
        out.append(prefix).append("0".repeat(digits - hex.length())).append(hex);
    }
}
