package org.libervia.template.filter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.template.value.Letters;

/** Numbers with a fraction, written in a text. */
final class Fraction {
    private static final int LONGEST = 1000;

    private Fraction() {}

    /** The number that a text says, or null if it is none. */
    static @Nullable Double parse(@Nullable Object value) {
        if (!(value instanceof CharSequence given)) {
            return null;
        }
        String text = Letters.stripped(given.toString()).toLowerCase(Locale.ROOT);
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        int sign = text.startsWith("-") ? -1 : 1;
        if (unsigned.equals("nan")) {
            return Double.NaN;
        }
        if (unsigned.equals("inf") || unsigned.equals("infinity")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        return isNumber(unsigned) ? sign * Double.parseDouble(unsigned.replace("_", "")) : null;
    }

    private static boolean isNumber(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int at = digits(text, 0);
        int count = at;
        if (at < text.length() && text.charAt(at) == '.') {
            int end = digits(text, at + 1);
            count += end - at - 1;
            at = end;
        }
        if (count == 0) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == 'e') {
            int start = at + 1;
            if (start < text.length() && "+-".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            at = digits(text, start);
            return at > start && at == text.length();
        }
        return at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length()
                && (isDigit(text, at)
                        || (text.charAt(at) == '_'
                                && at > from
                                && isDigit(text, at - 1)
                                && isDigit(text, at + 1)))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
