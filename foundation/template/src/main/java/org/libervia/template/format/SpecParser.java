package org.libervia.template.format;

import org.libervia.template.TemplateException;
import org.libervia.template.value.Numbers;

/** Reads a format specification. */
final class SpecParser {
    private final String text;
    private int position;

    private SpecParser(String text) {
        this.text = text;
    }

    static Spec parse(String text) {
        return new SpecParser(text).spec();
    }

    private Spec spec() {
        int fill = ' ';
        char align = 0;
        int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
        if (first > 0 && first < text.length() && isAlign(text.charAt(first))) {
            fill = text.codePointAt(0);
            align = text.charAt(first);
            position = first + 1;
        } else if (!text.isEmpty() && isAlign(text.charAt(0))) {
            align = text.charAt(0);
            position = 1;
        }
        char sign = oneOf("+- ", '-');
        boolean alternate = oneOf("#", '\0') != 0;
        if (oneOf("0", '\0') != 0 && align == 0) {
            fill = '0';
            align = '=';
        }
        int width = number(0);
        char group = oneOf(",_", '\0');
        int precision = oneOf(".", '\0') != 0 ? number(-1) : -1;
        char type = position < text.length() ? text.charAt(position++) : 0;
        if (position < text.length()) {
            throw TemplateException.failed("'" + text + "' is not a format");
        }
        return new Spec(fill, align, sign, alternate, width, group, precision, type);
    }

    private static boolean isAlign(char c) {
        return c == '<' || c == '>' || c == '^' || c == '=';
    }

    private char oneOf(String characters, char otherwise) {
        if (position < text.length() && characters.indexOf(text.charAt(position)) >= 0) {
            return text.charAt(position++);
        }
        return otherwise;
    }

    private int number(int otherwise) {
        int start = position;
        while (position < text.length()
                && text.charAt(position) >= '0'
                && text.charAt(position) <= '9') {
            position++;
        }
        return start == position
                ? otherwise
                : Numbers.toInt(
                        Numbers.whole(text.substring(start, Math.min(position, start + 18))));
    }
}
