package org.libervia.template.extra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.method.Access;
import org.libervia.template.value.Items;
import org.libervia.template.value.Text;

/**
 * The value of an item of a form, through the filters that a dictionary has for its name: {@code
 * {'filters': [...], 'filters_args': [{...}], 'template': '…{value}…'}}.
 */
final class ItemFilter implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object item, Arguments arguments, Context context) {
        Object value = Access.attribute(item, "value");
        String name = Text.of(Access.attribute(item, "name"));
        Object rule =
                arguments.required(0, "filters") instanceof Map<?, ?> filters
                        ? filters.get(name)
                        : null;
        if (!(rule instanceof Map<?, ?> map)) {
            return value;
        }
        Object given = map.get("filters");
        List<@Nullable Object> filters = given == null ? List.of() : Items.list(given);
        List<@Nullable Object> options =
                map.get("filters_args") instanceof List<?> list ? Items.list(list) : List.of();
        for (int i = 0; i < filters.size(); i++) {
            Object named = i < options.size() ? options.get(i) : null;
            value = context.filter(Text.of(filters.get(i)), value, named(named));
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("item", item);
        return Extras.format(value, map.get("template"), more, context);
    }

    private static Arguments named(@Nullable Object options) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        if (options instanceof Map<?, ?> map) {
            map.forEach((name, value) -> named.put(Text.of(name), value));
        }
        return new Arguments(List.of(), named);
    }
}
