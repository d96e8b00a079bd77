package org.libervia.template.test;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Context;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateFunction;
import org.libervia.template.TemplateTest;
import org.libervia.template.Undefined;
import org.libervia.template.value.Arithmetic;
import org.libervia.template.value.Items;
import org.libervia.template.value.Letters;
import org.libervia.template.value.Order;
import org.libervia.template.value.Text;
import org.libervia.template.value.Types;

/** The built-in tests, by name. */
public final class Tests {
    /** A test without arguments. */
    private interface Simple {
        boolean test(@Nullable Object value);
    }

    /** A test against another value. */
    private interface Against {
        boolean test(@Nullable Object value, @Nullable Object other);
    }

    private Tests() {}

    /** Puts all of them into a map. */
    public static void register(Map<String, TemplateTest> tests) {
        types(tests);
        numbers(tests);
        texts(tests);
        comparisons(tests);
    }

    private static void simple(Map<String, TemplateTest> tests, String name, Simple test) {
        tests.put(name, (value, arguments, context) -> test.test(value));
    }

    private static void against(Map<String, TemplateTest> tests, Against test, String... names) {
        for (String name : names) {
            tests.put(
                    name,
                    (value, arguments, context) ->
                            test.test(value, arguments.required(0, "other")));
        }
    }

    private static void types(Map<String, TemplateTest> tests) {
        simple(tests, "defined", value -> !Undefined.is(value));
        simple(tests, "undefined", Undefined::is);
        simple(tests, "none", value -> value == null);
        simple(tests, "boolean", value -> value instanceof Boolean);
        simple(tests, "true", value -> value instanceof Boolean truth && truth);
        simple(tests, "false", value -> value instanceof Boolean truth && !truth);
        simple(tests, "integer", Types::isWhole);
        simple(tests, "float", Types::isFraction);
        simple(tests, "number", Types::isNumber);
        simple(tests, "string", value -> value instanceof CharSequence);
        simple(tests, "mapping", value -> value instanceof Map<?, ?>);
        simple(tests, "iterable", Items::isIterable);
        simple(tests, "sequence", Tests::isSequence);
        simple(tests, "callable", value -> value instanceof TemplateFunction);
        simple(tests, "escaped", value -> value instanceof SafeString);
        tests.put("filter", (value, a, context) -> isKnown(value, context, true));
        tests.put("test", (value, a, context) -> isKnown(value, context, false));
    }

    private static boolean isSequence(@Nullable Object value) {
        return value instanceof List<?>
                || value instanceof CharSequence
                || value instanceof Map<?, ?>
                || value instanceof Undefined;
    }

    private static boolean isKnown(@Nullable Object name, Context context, boolean filter) {
        return filter ? context.hasFilter(Text.of(name)) : context.hasTest(Text.of(name));
    }

    private static void numbers(Map<String, TemplateTest> tests) {
        simple(tests, "odd", value -> Order.equal(Arithmetic.modulo(value, 2L), 1L));
        simple(tests, "even", value -> Order.equal(Arithmetic.modulo(value, 2L), 0L));
        against(
                tests,
                (value, number) -> Order.equal(Arithmetic.modulo(value, number), 0L),
                "divisibleby");
    }

    private static void texts(Map<String, TemplateTest> tests) {
        simple(tests, "lower", value -> Letters.isLower(Text.of(value)));
        simple(tests, "upper", value -> Letters.isUpper(Text.of(value)));
    }

    private static void comparisons(Map<String, TemplateTest> tests) {
        against(tests, Order::equal, "eq", "equalto", "==");
        against(tests, (value, other) -> !Order.equal(value, other), "ne", "!=");
        against(tests, (value, other) -> Order.compare(value, other) < 0, "lt", "lessthan", "<");
        against(tests, (value, other) -> Order.compare(value, other) <= 0, "le", "<=");
        against(tests, (value, other) -> Order.compare(value, other) > 0, "gt", "greaterthan", ">");
        against(tests, (value, other) -> Order.compare(value, other) >= 0, "ge", ">=");
        against(tests, (value, other) -> Order.contains(other, value), "in");
        against(tests, Tests::isSame, "sameas");
    }

    @SuppressWarnings("ReferenceEquality") // what the test asks for
    private static boolean isSame(@Nullable Object value, @Nullable Object other) {
        if (value instanceof Boolean || Types.isWhole(value)) {
            return Types.name(value).equals(Types.name(other)) && Order.equal(value, other);
        }
        return value == other;
    }
}
