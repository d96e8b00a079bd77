package org.libervia.web.assets;

import java.util.ArrayList;
import java.util.List;

/** Walks over the text of a style sheet: past comments, through strings and brackets. */
final class CssText {
    private final String css;
    private int at;

    CssText(String css) {
        this.css = css;
    }

    /** The text up to one of these characters outside strings and brackets, or to the end. */
    String until(String ends) {
        StringBuilder taken = new StringBuilder();
        int depth = 0;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (depth == 0 && ends.indexOf(c) >= 0) {
                break;
            }
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            }
            take(taken);
        }
        return taken.toString().strip();
    }

    /** The next character; a closing brace at the end of the text. */
    char next() {
        return at < css.length() ? css.charAt(at++) : '}';
    }

    /**
     * The content of a block whose opening brace was just read; its closing one is read as well.
     */
    String balanced() {
        StringBuilder taken = new StringBuilder();
        int depth = 1;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                at++;
                break;
            }
            take(taken);
        }
        return taken.toString().strip();
    }

    /** Takes a character, or a whole string; a comment or any space becomes at most one blank. */
    private void take(StringBuilder taken) {
        char c = css.charAt(at);
        if (css.startsWith("/*", at)) {
            int end = css.indexOf("*/", at + 2);
            at = end < 0 ? css.length() : end + 2;
            blank(taken);
        } else if (Character.isWhitespace(c)) {
            at++;
            blank(taken);
        } else if (c == '"' || c == '\'') {
            int end = at + 1;
            while (end < css.length() && css.charAt(end) != c) {
                end += css.charAt(end) == '\\' ? 2 : 1;
            }
            end = Math.min(css.length(), end + 1);
            taken.append(css, at, end);
            at = end;
        } else if (c == '\\' && at + 1 < css.length()) {
            taken.append(css, at, at + 2);
            at += 2;
        } else {
            taken.append(c);
            at++;
        }
    }

    private static void blank(StringBuilder taken) {
        if (!taken.isEmpty() && taken.charAt(taken.length() - 1) != ' ') {
            taken.append(' ');
        }
    }

    /**
     * The parts between separators that are outside strings, brackets and braces; no empty ones.
     */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        CssText rest = new CssText(text);
        StringBuilder part = new StringBuilder();
        int depth = 0;
        while (rest.at < text.length()) {
            char c = text.charAt(rest.at);
            if (c == separator && depth == 0) {
                rest.at++;
                add(parts, part);
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            rest.take(part);
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }
}
