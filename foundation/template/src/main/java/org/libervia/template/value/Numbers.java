package org.libervia.template.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;

/**
 * Conversions between the forms of numbers. Whole numbers are {@code Long} as far as they fit, then
 * {@code BigInteger}.
 */
public final class Numbers {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /** A whole number in its smallest form. */
    public static Object whole(BigInteger value) {
        Bounds.bits(value.bitLength());
        if (value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0) {
            return value.longValue();
        }
        return value;
    }

    /** A whole number from its decimal digits. */
    public static Object whole(String digits) {
        return digits.length() < 19
                ? (Object) Long.parseLong(digits)
                : whole(new BigInteger(digits));
    }

    /** Whether a value is a whole number or boolean that fits a long. */
    public static boolean isLong(@Nullable Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof Short
                || value instanceof Byte;
    }

    /** A whole number or boolean as a long. */
    public static long toLong(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case BigInteger big ->
                    throw TemplateException.failed("the number " + big + " is too large here");
            case Number number when Types.isWhole(number) -> number.longValue();
            case null, default ->
                    throw TemplateException.failed(
                            "a whole number is needed, not " + Types.name(value));
        };
    }

    /** A whole number or boolean with any number of digits. */
    public static BigInteger toBig(@Nullable Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(toLong(value));
    }

    /** Any number or boolean as a double. */
    public static double toDouble(@Nullable Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Number number -> number.doubleValue();
            case null, default ->
                    throw TemplateException.failed("a number is needed, not " + Types.name(value));
        };
    }

    /** An index or count as an int; larger numbers become the largest int. */
    public static int toInt(@Nullable Object value) {
        if (value instanceof BigInteger big) {
            return big.signum() < 0 ? -Integer.MAX_VALUE : Integer.MAX_VALUE;
        }
        return Math.clamp(toLong(value), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** A double rounded towards zero, as a whole number. */
    public static Object truncated(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw TemplateException.failed("no whole number is like " + Text.ofDouble(value));
        }
        if (Math.abs(value) < 9e18) {
            return (long) value;
        }
        return whole(new BigDecimal(value).toBigInteger());
    }
}
