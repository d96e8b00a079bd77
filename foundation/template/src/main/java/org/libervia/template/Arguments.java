package org.libervia.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, by position and by name.
 *
 * @param positional those without a name, in order
 * @param named those with a name, in order
 */
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    /** No argument. */
    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    /** Arguments by position. */
    public static Arguments of(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>(values.length);
        for (@Nullable Object value : values) {
            list.add(value);
        }
        return new Arguments(list, Map.of());
    }

    /** The number of arguments. */
    public int size() {
        return positional.size() + named.size();
    }

    /** Whether an argument was given, by position or by name. */
    public boolean has(int position, String name) {
        return position < positional.size() || named.containsKey(name);
    }

    /** An argument, or another value when it was not given. */
    public @Nullable Object get(int position, String name, @Nullable Object otherwise) {
        if (position < positional.size()) {
            return positional.get(position);
        }
        if (named.isEmpty()) {
            return otherwise;
        }
        return named.containsKey(name) ? named.get(name) : otherwise;
    }

    /** An argument that must be given. */
    public @Nullable Object required(int position, String name) {
        if (!has(position, name)) {
            throw TemplateException.failed("the argument '" + name + "' is missing");
        }
        return get(position, name, null);
    }

    /** An argument as text, or another text when it was not given or is none. */
    public String text(int position, String name, String otherwise) {
        Object value = get(position, name, null);
        return value == null ? otherwise : value.toString();
    }

    /** An argument as a whole number, or another number when it was not given or is none. */
    public long number(int position, String name, long otherwise) {
        return switch (get(position, name, null)) {
            case null -> otherwise;
            case Boolean truth -> truth ? 1 : 0;
            case Number number when !(number instanceof Double || number instanceof Float) ->
                    number.longValue();
            case Object other ->
                    throw TemplateException.failed(
                            "the argument '"
                                    + name
                                    + "' must be a whole number, not '"
                                    + other
                                    + "'");
        };
    }

    /** An argument as a truth, or another when it was not given. */
    public boolean flag(int position, String name, boolean otherwise) {
        return switch (get(position, name, otherwise)) {
            case null -> false;
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case CharSequence text -> !text.isEmpty();
            case Undefined undefined -> false;
            case Object other -> true;
        };
    }

    /** These without the first {@code count} by position. */
    public Arguments from(int count) {
        return new Arguments(
                positional.subList(Math.min(count, positional.size()), positional.size()), named);
    }
}
