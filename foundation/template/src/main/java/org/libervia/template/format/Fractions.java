package org.libervia.template.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Doubles with a number of digits: {@code f}, {@code e} and {@code g}; halves go to the even digit.
 */
public final class Fractions {
    private static final int MOST_DIGITS = 400;

    private Fractions() {}

    /** Formats the absolute value of a double. */
    static String of(char type, double value, int precision, boolean alternate) {
        double size = Math.abs(value);
        if (Double.isNaN(size) || Double.isInfinite(size)) {
            String name = Double.isNaN(size) ? "nan" : "inf";
            return Character.isUpperCase(type) ? name.toUpperCase(Locale.ROOT) : name;
        }
        int digits = Math.min(precision < 0 ? 6 : precision, MOST_DIGITS);
        return switch (type) {
            case 'f', 'F' -> plain(size, digits);
            case 'e', 'E' -> exponential(size, digits, type);
            default -> general(size, digits == 0 ? 1 : digits, type, alternate);
        };
    }

    /** A double with a number of digits after the point. */
    public static String fixed(double value, int digits) {
        return (value < 0 ? "-" : "") + of('f', value, digits, false);
    }

    private static String plain(double size, int digits) {
        return new BigDecimal(size).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String exponential(double size, int digits, char type) {
        BigDecimal rounded = rounded(size, digits + 1);
        String all = rounded.unscaledValue().toString();
        int exponent = size == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        StringBuilder mantissa = new StringBuilder(all);
        while (mantissa.length() < digits + 1) {
            mantissa.append('0');
        }
        if (digits > 0) {
            mantissa.insert(1, '.');
        }
        return mantissa.append(type).append(power(exponent)).toString();
    }

    private static String power(int exponent) {
        int size = Math.abs(exponent);
        return (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }

    private static String general(double size, int digits, char type, boolean alternate) {
        BigDecimal rounded = rounded(size, digits);
        int exponent = size == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        char e = type == 'G' ? 'E' : 'e';
        if (exponent < -4 || exponent >= digits) {
            String text = exponential(size, digits - 1, e);
            int at = text.indexOf(e);
            return alternate ? text : withoutZeros(text.substring(0, at)) + text.substring(at);
        }
        String text = plain(size, Math.max(0, digits - 1 - exponent));
        return alternate ? text : withoutZeros(text);
    }

    private static BigDecimal rounded(double size, int digits) {
        return new BigDecimal(size).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String withoutZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
