package org.libervia.template.filter;

import java.math.BigInteger;
import org.libervia.template.value.Numbers;

/** Whole numbers written in a text. */
final class WholeNumber {
    private static final int LONGEST = 4300;

    private WholeNumber() {}

    /** Reads a number in a base; base 0 goes by the prefix. */
    static Object parse(String text, int base) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        int radix = base;
        int prefixed =
                digits.length() > 2 && digits.charAt(0) == '0' ? prefix(digits.charAt(1)) : 0;
        if (prefixed != 0 && (base == 0 || base == prefixed)) {
            radix = prefixed;
            digits = digits.substring(2);
        } else if (base == 0) {
            radix = 10;
        }
        if (radix < 2 || radix > 36 || digits.length() > LONGEST || !isGrouped(digits)) {
            throw new NumberFormatException(text);
        }
        BigInteger number = new BigInteger(digits.replace("_", ""), radix);
        return Numbers.whole(text.startsWith("-") ? number.negate() : number);
    }

    private static int prefix(char c) {
        return switch (c) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static boolean isGrouped(String digits) {
        return !digits.isEmpty()
                && digits.charAt(0) != '-'
                && digits.charAt(0) != '+'
                && digits.charAt(0) != '_'
                && !digits.endsWith("_")
                && !digits.contains("__");
    }
}
