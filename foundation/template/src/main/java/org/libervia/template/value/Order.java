package org.libervia.template.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;

/**
 * Equality and order: numbers by value whatever their form, strings by code point, lists item by
 * item.
 */
public final class Order {
    private Order() {}

    /** Whether two values are equal. */
    @SuppressWarnings("ReferenceEquality") // a quick yes; what is not the same may be equal
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return !(left instanceof Double number && number.isNaN());
        }
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof CharSequence a) {
            return right instanceof CharSequence b && a.toString().equals(b.toString());
        }
        if (Types.isNumber(left)) {
            return Types.isNumber(right) && numbersEqual(left, right);
        }
        if (left instanceof List<?> a) {
            return right instanceof List<?> b
                    && (a instanceof Tuple) == (b instanceof Tuple)
                    && listsEqual(a, b);
        }
        if (left instanceof Map<?, ?> a) {
            return right instanceof Map<?, ?> b && mapsEqual(a, b);
        }
        if (left instanceof Undefined) {
            return right instanceof Undefined;
        }
        return Objects.equals(left, right);
    }

    private static boolean numbersEqual(Object left, Object right) {
        if (Numbers.isLong(left) && Numbers.isLong(right)) {
            return Numbers.toLong(left) == Numbers.toLong(right);
        }
        if (Types.isFraction(left) || Types.isFraction(right)) {
            return Numbers.toDouble(left) == Numbers.toDouble(right);
        }
        return Numbers.toBig(left).equals(Numbers.toBig(right));
    }

    private static boolean listsEqual(Collection<?> left, Collection<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<?> others = right.iterator();
        for (Object item : left) {
            if (!equal(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean mapsEqual(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            if (!Items.hasKey(right, entry.getKey())
                    || !equal(entry.getValue(), Items.value(right, entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Negative, zero or positive as the left value is before, equal to or after the right one. */
    public static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof CharSequence a && right instanceof CharSequence b) {
            return CodePoints.compare(a.toString(), b.toString());
        }
        if (Numbers.isLong(left) && Numbers.isLong(right)) {
            return Long.compare(Numbers.toLong(left), Numbers.toLong(right));
        }
        if (Types.isNumber(left) && Types.isNumber(right)) {
            if (Types.isFraction(left) || Types.isFraction(right)) {
                return Double.compare(Numbers.toDouble(left) + 0.0, Numbers.toDouble(right) + 0.0);
            }
            return Numbers.toBig(left).compareTo(Numbers.toBig(right));
        }
        if (left instanceof List<?> a
                && right instanceof List<?> b
                && (a instanceof Tuple) == (b instanceof Tuple)) {
            return compareLists(a, b);
        }
        return compareOthers(left, right);
    }

    @SuppressWarnings("unchecked")
    private static int compareOthers(@Nullable Object left, @Nullable Object right) {
        if (left != null
                && right != null
                && left.getClass() == right.getClass()
                && left instanceof Comparable<?>) {
            return ((Comparable<Object>) left).compareTo(right);
        }
        for (Object value : new @Nullable Object[] {left, right}) {
            if (value instanceof Undefined undefined) {
                throw new TemplateException(TemplateException.Kind.UNDEFINED, undefined.message());
            }
        }
        throw TemplateException.failed(
                Types.name(left) + " and " + Types.name(right) + " have no order");
    }

    private static int compareLists(List<?> left, List<?> right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            if (!equal(left.get(i), right.get(i))) {
                return compare(left.get(i), right.get(i));
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Whether a container has an item: a list, set, map's keys or text. */
    public static boolean contains(@Nullable Object container, @Nullable Object item) {
        return switch (container) {
            case CharSequence text -> {
                if (item instanceof CharSequence part) {
                    yield text.toString().contains(part);
                }
                throw TemplateException.failed(
                        "only a string can be in a string, not " + Types.name(item));
            }
            case Map<?, ?> map -> Items.hasKey(map, item);
            case Set<?> set when item instanceof String || item instanceof SafeString ->
                    set.contains(item.toString());
            case null, default -> hasItem(Items.list(container), item);
        };
    }

    private static boolean hasItem(List<@Nullable Object> items, @Nullable Object item) {
        for (Object other : items) {
            if (equal(other, item)) {
                return true;
            }
        }
        return false;
    }
}
