package org.libervia.template.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;

/** The items of lists, maps and texts. */
public final class Items {
    private Items() {}

    /** The items of anything that has some: a map's are its keys, a text's its characters. */
    @SuppressWarnings("unchecked")
    public static List<@Nullable Object> list(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> (List<@Nullable Object>) list;
            case Collection<?> items -> new ArrayList<>(items);
            case Map<?, ?> map -> new ArrayList<>(map.keySet());
            case CharSequence text -> CodePoints.list(text.toString());
            case Undefined undefined -> List.of();
            case Iterable<?> items -> copy(items);
            case null, default ->
                    throw TemplateException.failed(
                            Types.name(value) + " has no items to go through");
        };
    }

    private static List<@Nullable Object> copy(Iterable<?> items) {
        List<@Nullable Object> out = new ArrayList<>();
        for (Object item : items) {
            Bounds.items(out.size());
            out.add(item);
        }
        return out;
    }

    /** Whether a value has items to go through. */
    public static boolean isIterable(@Nullable Object value) {
        return value instanceof Iterable<?>
                || value instanceof Map<?, ?>
                || value instanceof CharSequence
                || value instanceof Undefined;
    }

    /** The number of items. */
    public static int length(@Nullable Object value) {
        return switch (value) {
            case Collection<?> items -> items.size();
            case Map<?, ?> map -> map.size();
            case CharSequence text -> CodePoints.length(text.toString());
            case Undefined undefined -> 0;
            case null, default ->
                    throw TemplateException.failed(Types.name(value) + " has no length");
        };
    }

    /**
     * The form of a value as a key of a map: whole numbers as {@code Long}, safe strings as
     * strings.
     */
    public static @Nullable Object key(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Boolean truth -> truth;
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    number.longValue();
            case SafeString safe -> safe.text();
            case Tuple tuple -> tuple;
            case List<?> list -> throw TemplateException.failed("a list can't be a key");
            case Map<?, ?> map -> throw TemplateException.failed("a dictionary can't be a key");
            case null, default -> value;
        };
    }

    /** Whether a map has a key, whatever form of a number it is. */
    public static boolean hasKey(Map<?, ?> map, @Nullable Object key) {
        Object plain = key(key);
        return isDirect(map, plain) ? map.containsKey(plain) : search(map, plain) != null;
    }

    /**
     * The value of a key, whatever form of a number it is; {@code null} also when there is none.
     */
    public static @Nullable Object value(Map<?, ?> map, @Nullable Object key) {
        Object plain = key(key);
        if (isDirect(map, plain)) {
            return map.get(plain);
        }
        Map.Entry<?, ?> entry = search(map, plain);
        return entry == null ? null : entry.getValue();
    }

    /**
     * Whether the map itself can look a key up: sorted ones refuse other types, immutable ones
     * null.
     */
    private static boolean isDirect(Map<?, ?> map, @Nullable Object key) {
        return map instanceof OwnMap
                || (key instanceof String && !(map instanceof SortedMap<?, ?>));
    }

    private static Map.@Nullable Entry<?, ?> search(Map<?, ?> map, @Nullable Object key) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (Order.equal(entry.getKey(), key)) {
                return entry;
            }
        }
        return null;
    }
}
