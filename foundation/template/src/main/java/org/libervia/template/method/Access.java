package org.libervia.template.method;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Items;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Types;

/** Attributes and items: {@code value.name} and {@code value[key]}. */
public final class Access {
    private Access() {}

    /**
     * An attribute: a method of the type, then an item of that name; undefined when there is none.
     */
    public static @Nullable Object attribute(@Nullable Object value, String name) {
        return switch (value) {
            case TemplateObject object -> object.attribute(name);
            case Map<?, ?> map -> {
                Method<Map<?, ?>> method = DictMethods.of(name);
                yield method != null ? new BoundMethod<>(name, map, method) : entry(map, name);
            }
            case Undefined undefined -> throw used(undefined);
            case null, default -> {
                Object method = method(value, name);
                yield method != null ? method : missing(value, name);
            }
        };
    }

    private static @Nullable Object method(@Nullable Object value, String name) {
        if (value instanceof CharSequence text) {
            Method<CharSequence> method = StringMethods.of(name);
            return method == null ? null : new BoundMethod<>(name, text, method);
        }
        if (value instanceof List<?> list) {
            Method<List<?>> method = ListMethods.of(name);
            return method == null ? null : new BoundMethod<>(name, list, method);
        }
        return null;
    }

    private static @Nullable Object entry(Map<?, ?> map, String name) {
        boolean sorted = map instanceof SortedMap<?, ?>;
        Object found = sorted ? Items.value(map, name) : map.get(name);
        boolean known = found != null || (sorted ? Items.hasKey(map, name) : map.containsKey(name));
        return known ? found : missing(map, name);
    }

    private static Undefined missing(@Nullable Object value, Object key) {
        return new Undefined("the " + Types.name(value) + " has no '" + key + "'");
    }

    private static TemplateException used(Undefined undefined) {
        return new TemplateException(TemplateException.Kind.UNDEFINED, undefined.message());
    }

    /** An item: by key of a map, by position of a list or text; then an attribute of that name. */
    public static @Nullable Object item(@Nullable Object value, @Nullable Object key) {
        switch (value) {
            case Map<?, ?> map -> {
                Object found = Items.value(map, key);
                if (found != null || Items.hasKey(map, key)) {
                    return found;
                }
            }
            case List<?> list when Numbers.isLong(key) -> {
                int index = position(key, list.size());
                return index < 0 ? missing(value, Numbers.toLong(key)) : list.get(index);
            }
            case CharSequence text when Numbers.isLong(key) -> {
                return character(text, key);
            }
            case Undefined undefined -> throw used(undefined);
            case null, default -> {}
        }
        return key instanceof CharSequence name
                ? attribute(value, name.toString())
                : missing(value, key == null ? "None" : key);
    }

    private static Object character(CharSequence text, @Nullable Object key) {
        String string = text.toString();
        int index = position(key, CodePoints.length(string));
        if (index < 0) {
            return missing(text, Numbers.toLong(key));
        }
        String character = CodePoints.substring(string, index, index + 1);
        return text instanceof SafeString ? new SafeString(character) : character;
    }

    private static int position(@Nullable Object key, int length) {
        long index = Numbers.toLong(key);
        long position = index < 0 ? index + length : index;
        return position < 0 || position >= length ? -1 : (int) position;
    }
}
