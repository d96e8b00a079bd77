package org.libervia.template.filter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Filter;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;
import org.libervia.template.method.Access;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Text;
import org.libervia.template.value.Truth;
import org.libervia.template.value.Tuple;
import org.libervia.template.value.Types;

/** Filters on dictionaries and single values: default, dictsort, items, attr. */
final class DictFilters {
    private DictFilters() {}

    static void register(Map<String, Filter> filters) {
        filters.put("default", (value, arguments, context) -> otherwise(value, arguments));
        filters.put("d", (value, arguments, context) -> otherwise(value, arguments));
        filters.put("dictsort", (value, arguments, context) -> sort(value, arguments));
        filters.put("items", (value, arguments, context) -> items(value));
        filters.put("attr", (value, arguments, context) -> attribute(value, arguments));
        filters.put("pprint", (value, arguments, context) -> Text.repr(value));
    }

    private static @Nullable Object otherwise(@Nullable Object value, Arguments arguments) {
        boolean missing =
                value instanceof Undefined
                        || (arguments.flag(1, "boolean", false) && !Truth.of(value));
        return missing ? arguments.get(0, "default_value", "") : value;
    }

    private static OwnList items(@Nullable Object value) {
        OwnList items = new OwnList();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> items.add(new Tuple(key, item)));
        } else if (!(value instanceof Undefined)) {
            throw TemplateException.failed("a dictionary is needed, not " + Types.name(value));
        }
        return items;
    }

    private static Object sort(@Nullable Object value, Arguments arguments) {
        boolean caseSensitive = arguments.flag(0, "case_sensitive", false);
        String by = arguments.text(1, "by", "key");
        boolean reverse = arguments.flag(2, "reverse", false);
        if (!by.equals("key") && !by.equals("value")) {
            throw TemplateException.failed("a dictionary is sorted by key or value");
        }
        int part = by.equals("key") ? 0 : 1;
        return Sorting.sorted(
                items(value),
                pair ->
                        Sorting.folded(
                                pair instanceof List<?> both ? both.get(part) : null,
                                caseSensitive),
                reverse);
    }

    private static @Nullable Object attribute(@Nullable Object value, Arguments arguments) {
        String name = Text.of(arguments.required(0, "name"));
        if (value instanceof TemplateObject object) {
            return object.attribute(name);
        }
        return value instanceof Map<?, ?> ? Undefined.missing(name) : Access.attribute(value, name);
    }
}
