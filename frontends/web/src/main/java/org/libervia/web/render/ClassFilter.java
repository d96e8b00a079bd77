package org.libervia.web.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/**
 * {@code xmlui_class(fields)}: CSS classes from the values of fields, {@code status_open
 * priority_major}. What can't stand in a class becomes an underscore.
 */
final class ClassFilter implements Filter {
    @Override
    public Object apply(@Nullable Object value, Arguments arguments, Context context) {
        List<String> classes = new ArrayList<>();
        Object fields = arguments.required(0, "fields");
        Collection<?> names = fields instanceof Collection<?> several ? several : listOf(fields);
        for (Object name : names) {
            Object field = field(value, String.valueOf(name));
            Collection<?> values = field instanceof Collection<?> several ? several : listOf(field);
            for (Object one : values) {
                if (one != null && !(one instanceof Undefined) && !one.toString().isBlank()) {
                    classes.add(safe(name + "_" + one));
                }
            }
        }
        return String.join(" ", classes);
    }

    private static List<@Nullable Object> listOf(@Nullable Object one) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(one);
        return list;
    }

    private static @Nullable Object field(@Nullable Object value, String name) {
        return switch (value) {
            case Map<?, ?> map -> map.get(name);
            case TemplateObject object -> object.attribute(name);
            case null, default -> null;
        };
    }

    private static String safe(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}_-]+", "_");
    }
}
