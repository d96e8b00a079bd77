package org.libervia.template.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateFunction;
import org.libervia.template.Undefined;

/** The names of types, as errors show them. */
public final class Types {
    private Types() {}

    /** The type's name. */
    public static String name(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Undefined undefined -> "undefined";
            case Boolean truth -> "boolean";
            case Double number -> "number with a fraction";
            case Float number -> "number with a fraction";
            case Number number -> "whole number";
            case SafeString text -> "safe string";
            case CharSequence text -> "string";
            case Tuple tuple -> "tuple";
            case List<?> list -> "list";
            case Map<?, ?> map -> "dictionary";
            case Set<?> set -> "set";
            case TemplateFunction function -> "function";
            case Object other -> "object";
        };
    }

    /** Whether a value is a whole number, in any of Java's forms; not a boolean. */
    public static boolean isWhole(@Nullable Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof BigInteger
                || value instanceof Short
                || value instanceof Byte;
    }

    /** Whether a value is a number with a fraction. */
    public static boolean isFraction(@Nullable Object value) {
        return value instanceof Double || value instanceof Float;
    }

    /** Whether arithmetic works with a value: numbers, and booleans as 0 and 1. */
    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Boolean || isWhole(value) || isFraction(value);
    }
}
