package org.libervia.template.value;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;

/** The operators {@code + - * / // % **}. */
public final class Arithmetic {
    private Arithmetic() {}

    /** The sum of numbers, or strings or lists in a row. */
    public static Object add(@Nullable Object left, @Nullable Object right) {
        if (Numbers.isLong(left) && Numbers.isLong(right)) {
            long a = Numbers.toLong(left);
            long b = Numbers.toLong(right);
            long sum = a + b;
            return ((a ^ sum) & (b ^ sum)) < 0
                    ? BigInteger.valueOf(a).add(BigInteger.valueOf(b))
                    : (Object) sum;
        }
        if (Types.isNumber(left) && Types.isNumber(right)) {
            return fractional(left, right)
                    ? Numbers.toDouble(left) + Numbers.toDouble(right)
                    : Numbers.whole(Numbers.toBig(left).add(Numbers.toBig(right)));
        }
        if (left instanceof CharSequence a && right instanceof CharSequence b) {
            return Concat.of(a, b);
        }
        if (left instanceof List<?> a
                && right instanceof List<?> b
                && (a instanceof Tuple) == (b instanceof Tuple)) {
            Bounds.items((long) a.size() + b.size());
            List<@Nullable Object> all = new OwnList(a);
            all.addAll(b);
            return a instanceof Tuple ? Tuple.of(all) : all;
        }
        throw unfit("+", left, right);
    }

    /** The difference. */
    public static Object subtract(@Nullable Object left, @Nullable Object right) {
        if (!Types.isNumber(left) || !Types.isNumber(right)) {
            throw unfit("-", left, right);
        }
        if (fractional(left, right)) {
            return Numbers.toDouble(left) - Numbers.toDouble(right);
        }
        if (small(left) && small(right)) {
            return Numbers.toLong(left) - Numbers.toLong(right);
        }
        return Numbers.whole(Numbers.toBig(left).subtract(Numbers.toBig(right)));
    }

    private static boolean small(@Nullable Object value) {
        return Numbers.isLong(value) && Math.abs(Numbers.toLong(value) >> 1) < Long.MAX_VALUE >> 2;
    }

    /** The product of numbers, or a string or list repeated. */
    public static Object multiply(@Nullable Object left, @Nullable Object right) {
        if (Types.isNumber(left) && Types.isNumber(right)) {
            return fractional(left, right)
                    ? Numbers.toDouble(left) * Numbers.toDouble(right)
                    : product(left, right);
        }
        if (isSequence(left) && isCount(right)) {
            return repeated(left, Numbers.toInt(right));
        }
        if (isSequence(right) && isCount(left)) {
            return repeated(right, Numbers.toInt(left));
        }
        throw unfit("*", left, right);
    }

    private static boolean isSequence(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof List<?>;
    }

    private static boolean isCount(@Nullable Object value) {
        return value instanceof Boolean || Types.isWhole(value);
    }

    private static Object product(@Nullable Object left, @Nullable Object right) {
        BigInteger a = Numbers.toBig(left);
        BigInteger b = Numbers.toBig(right);
        Bounds.bits((long) a.bitLength() + b.bitLength());
        return Numbers.whole(a.multiply(b));
    }

    private static Object repeated(@Nullable Object value, int times) {
        int count = Math.max(0, times);
        if (value instanceof CharSequence text) {
            Bounds.text((long) text.length() * count);
            String repeated = text.toString().repeat(count);
            return value instanceof SafeString ? new SafeString(repeated) : repeated;
        }
        List<@Nullable Object> items = Items.list(value);
        Bounds.items((long) items.size() * count);
        List<@Nullable Object> all = new OwnList();
        for (int i = 0; i < count && !items.isEmpty(); i++) {
            all.addAll(items);
        }
        return value instanceof Tuple ? Tuple.of(all) : all;
    }

    /** The quotient, always with a fraction. */
    public static Object divide(@Nullable Object left, @Nullable Object right) {
        checkDivision("/", left, right);
        return Numbers.toDouble(left) / Numbers.toDouble(right);
    }

    /** The quotient rounded down. */
    public static Object floorDivide(@Nullable Object left, @Nullable Object right) {
        checkDivision("//", left, right);
        if (fractional(left, right)) {
            double a = Numbers.toDouble(left);
            double b = Numbers.toDouble(right);
            return Math.floor((a - floorRemainder(a, b)) / b + 0.5);
        }
        BigInteger[] parts = Numbers.toBig(left).divideAndRemainder(Numbers.toBig(right));
        boolean down = parts[1].signum() != 0 && parts[1].signum() != Numbers.toBig(right).signum();
        return Numbers.whole(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /** The remainder, with the sign of the divisor; on a string, its formatting. */
    public static Object modulo(@Nullable Object left, @Nullable Object right) {
        checkDivision("%", left, right);
        if (fractional(left, right)) {
            return floorRemainder(Numbers.toDouble(left), Numbers.toDouble(right));
        }
        if (Numbers.isLong(left) && Numbers.isLong(right)) {
            return Math.floorMod(Numbers.toLong(left), Numbers.toLong(right));
        }
        BigInteger divisor = Numbers.toBig(right);
        BigInteger rest = Numbers.toBig(left).mod(divisor.abs());
        return Numbers.whole(divisor.signum() < 0 && rest.signum() != 0 ? rest.add(divisor) : rest);
    }

    private static double floorRemainder(double a, double b) {
        double rest = a % b;
        return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
    }

    /** A power. */
    public static Object power(@Nullable Object left, @Nullable Object right) {
        if (!Types.isNumber(left) || !Types.isNumber(right)) {
            throw unfit("**", left, right);
        }
        boolean negative = !fractional(left, right) && Numbers.toBig(right).signum() < 0;
        if (fractional(left, right) || negative) {
            double base = Numbers.toDouble(left);
            if (base == 0 && Numbers.toDouble(right) < 0) {
                throw TemplateException.failed("zero has no negative power");
            }
            return Math.pow(base, Numbers.toDouble(right));
        }
        BigInteger base = Numbers.toBig(left);
        int exponent = Numbers.toInt(right);
        if (base.abs().bitLength() > 1) {
            Bounds.bits((long) base.bitLength() * exponent);
        } else {
            exponent = exponent == 0 ? 0 : exponent % 2 == 0 ? 2 : 1;
        }
        return Numbers.whole(base.pow(exponent));
    }

    /** The number with the other sign. */
    public static Object negate(@Nullable Object value) {
        if (!Types.isNumber(value)) {
            throw unfit("-", value);
        }
        return Types.isFraction(value)
                ? -Numbers.toDouble(value)
                : Numbers.whole(Numbers.toBig(value).negate());
    }

    /** The number itself. */
    public static Object plus(@Nullable Object value) {
        if (!Types.isNumber(value)) {
            throw unfit("+", value);
        }
        return Types.isFraction(value)
                ? (Object) Numbers.toDouble(value)
                : Numbers.whole(Numbers.toBig(value));
    }

    private static boolean fractional(@Nullable Object left, @Nullable Object right) {
        return Types.isFraction(left) || Types.isFraction(right);
    }

    private static void checkDivision(
            String operator, @Nullable Object left, @Nullable Object right) {
        if (!Types.isNumber(left) || !Types.isNumber(right)) {
            throw unfit(operator, left, right);
        }
        if (Numbers.toDouble(right) == 0) {
            throw TemplateException.failed("division by zero");
        }
    }

    private static TemplateException unfit(String operator, @Nullable Object... values) {
        StringBuilder names = new StringBuilder();
        for (Object value : values) {
            if (value instanceof Undefined undefined) {
                return new TemplateException(TemplateException.Kind.UNDEFINED, undefined.message());
            }
            names.append(names.isEmpty() ? "" : " and ").append(Types.name(value));
        }
        return TemplateException.failed("'" + operator + "' does not work with " + names);
    }
}
