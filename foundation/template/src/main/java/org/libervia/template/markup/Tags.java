package org.libervia.template.markup;

import org.libervia.template.value.Letters;

/** Text without tags. */
public final class Tags {
    private Tags() {}

    /** Without comments and tags, with single blanks and characters instead of references. */
    public static String stripped(String markup) {
        String text = without(without(markup, "<!--", "-->"), "<", ">");
        StringBuilder out = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isSpace(c)) {
                blank = !out.isEmpty();
            } else {
                out.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return References.resolved(out.toString());
    }

    private static String without(String text, String open, String close) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
            int end = text.indexOf(close, at + open.length());
            if (end < 0) {
                break;
            }
            out.append(text, from, at);
            from = end + close.length();
        }
        return out.append(text, from, text.length()).toString();
    }
}
