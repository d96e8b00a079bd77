package org.libervia.template.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Filter;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;
import org.libervia.template.format.Fractions;
import org.libervia.template.value.Arithmetic;
import org.libervia.template.value.Letters;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Order;
import org.libervia.template.value.Types;

/** Filters on numbers: abs, round, int, float, filesizeformat. */
final class NumberFilters {
    private static final String[] DECIMAL = {"kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
    private static final String[] BINARY = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"};

    private NumberFilters() {}

    static void register(Map<String, Filter> filters) {
        filters.put("abs", (value, arguments, context) -> absolute(value));
        filters.put("round", (value, arguments, context) -> round(value, arguments));
        filters.put("int", (value, arguments, context) -> whole(value, arguments));
        filters.put("float", (value, arguments, context) -> fraction(value, arguments));
        filters.put("filesizeformat", (value, arguments, context) -> size(value, arguments));
    }

    private static Object absolute(@Nullable Object value) {
        Object number = Arithmetic.plus(value);
        return Order.compare(number, 0L) < 0 ? Arithmetic.negate(number) : number;
    }

    private static Object round(@Nullable Object value, Arguments arguments) {
        if (!Types.isNumber(value)) {
            throw TemplateException.failed("only numbers can be rounded, not " + Types.name(value));
        }
        int precision = Math.clamp(arguments.number(0, "precision", 0), -400, 400);
        String method = arguments.text(1, "method", "common");
        double number = Numbers.toDouble(value);
        if (method.equals("common")) {
            return Types.isFraction(value) ? rounded(number, precision) : wholes(value, precision);
        }
        double scale = Math.pow(10, precision);
        return switch (method) {
            case "ceil" -> Math.ceil(number * scale) / scale;
            case "floor" -> Math.floor(number * scale) / scale;
            default -> throw TemplateException.failed("numbers are rounded common, ceil or floor");
        };
    }

    private static double rounded(double number, int precision) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return number;
        }
        double result =
                new BigDecimal(number).setScale(precision, RoundingMode.HALF_EVEN).doubleValue();
        return result == 0 && number < 0 ? -0.0 : result;
    }

    private static Object wholes(@Nullable Object value, int precision) {
        if (precision >= 0) {
            return Arithmetic.plus(value);
        }
        BigDecimal number = new BigDecimal(Numbers.toBig(value));
        return Numbers.whole(number.setScale(precision, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static @Nullable Object whole(@Nullable Object value, Arguments arguments) {
        Object otherwise = arguments.get(0, "default", 0L);
        int base = (int) arguments.number(1, "base", 10);
        try {
            if (value instanceof CharSequence text) {
                return WholeNumber.parse(Letters.stripped(text.toString()), base);
            }
            if (Types.isFraction(value)) {
                return Numbers.truncated(Numbers.toDouble(value));
            }
            if (Types.isNumber(value)) {
                return Arithmetic.plus(value);
            }
        } catch (NumberFormatException e) {
            Double number = Fraction.parse(value);
            if (number != null && !Double.isNaN(number) && !Double.isInfinite(number)) {
                return Numbers.truncated(number);
            }
        }
        return otherwise;
    }

    private static @Nullable Object fraction(@Nullable Object value, Arguments arguments) {
        Double number =
                Types.isNumber(value) ? (Double) Numbers.toDouble(value) : Fraction.parse(value);
        return number == null ? arguments.get(0, "default", 0.0) : number;
    }

    private static Object size(@Nullable Object value, Arguments arguments) {
        Double bytes =
                Types.isNumber(value) ? (Double) Numbers.toDouble(value) : Fraction.parse(value);
        if (bytes == null) {
            throw value instanceof Undefined undefined
                    ? new TemplateException(TemplateException.Kind.UNDEFINED, undefined.message())
                    : TemplateException.failed("a size is a number, not " + Types.name(value));
        }
        boolean binary = arguments.flag(0, "binary", false);
        long base = binary ? 1024 : 1000;
        if (bytes == 1) {
            return "1 Byte";
        }
        if (bytes < base) {
            return Numbers.truncated(bytes) + " Bytes";
        }
        String[] units = binary ? BINARY : DECIMAL;
        BigDecimal unit = BigDecimal.valueOf(base);
        for (int i = 0; ; i++) {
            unit = unit.multiply(BigDecimal.valueOf(base));
            boolean fits = !bytes.isInfinite() && new BigDecimal(bytes).compareTo(unit) < 0;
            if (fits || i == units.length - 1) {
                return Fractions.fixed(base * bytes / unit.doubleValue(), 1) + " " + units[i];
            }
        }
    }
}
