package org.libervia.template.format;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Text;
import org.libervia.template.value.Types;

/**
 * A format specification: {@code [[fill]align][sign][#][0][width][,][.precision][type]}.
 *
 * @param fill the character that fills
 * @param align one of {@code < > ^ =}, or 0 for the type's own
 * @param sign one of {@code + -} and blank
 * @param alternate with prefixes as {@code 0x}
 * @param width the least number of characters
 * @param group the separator of thousands, or 0
 * @param precision the number of digits or characters, or -1
 * @param type the type's letter, or 0
 */
record Spec(
        int fill,
        char align,
        char sign,
        boolean alternate,
        int width,
        char group,
        int precision,
        char type) {

    Spec {
        Bounds.text(width);
        Bounds.text(precision + 1L);
    }

    /** The text of a value in this shape. */
    String apply(@Nullable Object value) {
        if ((type == 0 && !Types.isNumber(value)) || type == 's') {
            return text(Text.of(value));
        }
        if (value instanceof Boolean && type == 0) {
            return text(Text.of(value));
        }
        if (!Types.isNumber(value)) {
            throw TemplateException.failed(
                    "the format '" + type + "' does not work with " + Types.name(value));
        }
        return switch (type) {
            case 'd', 'i', 'u', 'x', 'X', 'o', 'b', 'c', 'n' -> whole(value);
            case 0 -> Types.isFraction(value) ? fraction(value) : whole(value);
            case 'f', 'F', 'e', 'E', 'g', 'G', '%' -> fraction(value);
            default -> throw TemplateException.failed("there is no format '" + type + "'");
        };
    }

    String text(String value) {
        String cut =
                precision >= 0 && CodePoints.length(value) > precision
                        ? CodePoints.substring(value, 0, precision)
                        : value;
        return padded("", cut, align == 0 ? '<' : align);
    }

    private String whole(@Nullable Object value) {
        if (Types.isFraction(value)) {
            throw TemplateException.failed("the format '" + type + "' needs a whole number");
        }
        BigInteger number = Numbers.toBig(value);
        if (type == 'c') {
            int code = Numbers.toInt(value);
            if (!Character.isValidCodePoint(code)) {
                throw TemplateException.failed("no character has the number " + code);
            }
            return text(new String(Character.toChars(code)));
        }
        String digits = number.abs().toString(radix());
        String shown = type == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
        return padded(signOf(number.signum() < 0) + prefix(), grouped(shown), right());
    }

    private int radix() {
        return switch (type) {
            case 'x', 'X' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 10;
        };
    }

    private String prefix() {
        return alternate && radix() != 10 ? "0" + type : "";
    }

    private String fraction(@Nullable Object value) {
        double number = Numbers.toDouble(value);
        boolean negative = number < 0 || (number == 0 && 1 / number < 0);
        String shown =
                switch (type) {
                    case 0 -> plain(number);
                    case '%' -> Fractions.of('f', number * 100, precision, alternate) + "%";
                    default -> Fractions.of(type, number, precision, alternate);
                };
        return padded(signOf(negative), grouped(shown), right());
    }

    private String plain(double number) {
        if (precision < 0) {
            return Text.ofDouble(Math.abs(number));
        }
        String shown = Fractions.of('g', number, precision, alternate);
        boolean bare = shown.indexOf('.') < 0 && shown.indexOf('e') < 0 && shown.indexOf('n') < 0;
        return bare ? shown + ".0" : shown;
    }

    private String signOf(boolean negative) {
        return negative ? "-" : sign == '-' ? "" : String.valueOf(sign);
    }

    private char right() {
        return align == 0 ? '>' : align;
    }

    private String grouped(String digits) {
        if (group == 0) {
            return digits;
        }
        int end = 0;
        while (end < digits.length() && Character.digit(digits.charAt(end), radix()) >= 0) {
            end++;
        }
        StringBuilder out = new StringBuilder(digits);
        int size = radix() == 10 ? 3 : 4;
        for (int at = end - size; at > 0; at -= size) {
            out.insert(at, group);
        }
        return out.toString();
    }

    private String padded(String sign, String body, char where) {
        int missing = width - sign.length() - CodePoints.length(body);
        if (missing <= 0) {
            return sign + body;
        }
        String filling = new String(Character.toChars(fill));
        return switch (where) {
            case '<' -> sign + body + filling.repeat(missing);
            case '^' ->
                    filling.repeat(missing / 2)
                            + sign
                            + body
                            + filling.repeat(missing - missing / 2);
            case '=' -> sign + filling.repeat(missing) + body;
            default -> filling.repeat(missing) + sign + body;
        };
    }
}
