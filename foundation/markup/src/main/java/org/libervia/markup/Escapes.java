package org.libervia.markup;

/** Text in XHTML that means the same to an XML parser and to an HTML parser. */
final class Escapes {
    private Escapes() {}

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    static String attribute(String value) {
        return text(value).replace("\n", "&#10;").replace("\t", "&#9;");
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '`' -> out.append("&#96;");
            case '\r' -> {}
            default -> {
                if (isCharacter(c)) {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** Whether XML 1.0 has this character (§2.2); those of C1 are no text either. */
    private static boolean isCharacter(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
