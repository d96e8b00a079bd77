package org.libervia.template.method;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.Items;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.OwnMap;
import org.libervia.template.value.Tuple;
import org.libervia.template.value.View;

/**
 * The methods of dictionaries. Those that change one work only on dictionaries that the template
 * made.
 */
final class DictMethods {
    private DictMethods() {}

    static @Nullable Method<Map<?, ?>> of(String name) {
        return switch (name) {
            case "items" -> (map, arguments) -> items(map);
            case "keys" -> (map, arguments) -> new View("dict_keys", new OwnList(map.keySet()));
            case "values" -> (map, arguments) -> new View("dict_values", new OwnList(map.values()));
            case "get" -> DictMethods::get;
            case "copy" -> (map, arguments) -> new OwnMap(map);
            case "update" -> DictMethods::update;
            case "setdefault" -> DictMethods::setDefault;
            case "pop" -> DictMethods::pop;
            case "clear" -> DictMethods::clear;
            default -> null;
        };
    }

    static List<@Nullable Object> items(Map<?, ?> map) {
        List<@Nullable Object> items = new OwnList();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            items.add(new Tuple(entry.getKey(), entry.getValue()));
        }
        return new View("dict_items", items);
    }

    private static @Nullable Object get(Map<?, ?> map, Arguments arguments) {
        Object key = arguments.required(0, "key");
        Object found = Items.value(map, key);
        return found != null || Items.hasKey(map, key) ? found : arguments.get(1, "default", null);
    }

    private static OwnMap changeable(Map<?, ?> map) {
        if (map instanceof OwnMap own) {
            Bounds.items(own.size() + 1L);
            return own;
        }
        throw TemplateException.failed("only a dictionary that the template made can be changed");
    }

    private static @Nullable Object update(Map<?, ?> map, Arguments arguments) {
        OwnMap own = changeable(map);
        for (Object more : arguments.positional()) {
            if (more instanceof Map<?, ?> other) {
                Bounds.items((long) own.size() + other.size());
                own.addAll(other);
            } else {
                throw TemplateException.failed("a dictionary is updated with another one");
            }
        }
        own.putAll(arguments.named());
        return null;
    }

    private static @Nullable Object setDefault(Map<?, ?> map, Arguments arguments) {
        OwnMap own = changeable(map);
        Object key = Items.key(arguments.required(0, "key"));
        if (!own.containsKey(key)) {
            own.put(key, arguments.get(1, "default", null));
        }
        return own.get(key);
    }

    private static @Nullable Object pop(Map<?, ?> map, Arguments arguments) {
        Object key = Items.key(arguments.required(0, "key"));
        OwnMap own = changeable(map);
        if (own.containsKey(key)) {
            return own.remove(key);
        }
        return arguments.has(1, "default") ? arguments.get(1, "default", null) : keyMissing();
    }

    private static @Nullable Object keyMissing() {
        throw TemplateException.failed("the dictionary has no such key");
    }

    private static @Nullable Object clear(Map<?, ?> map, Arguments arguments) {
        changeable(map).clear();
        return null;
    }
}
