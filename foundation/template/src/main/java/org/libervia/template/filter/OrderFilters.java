package org.libervia.template.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Filter;
import org.libervia.template.Undefined;
import org.libervia.template.value.Items;
import org.libervia.template.value.Order;
import org.libervia.template.value.OwnList;

/** Filters that order items or find them by order: sort, unique, min, max, groupby. */
final class OrderFilters {
    private OrderFilters() {}

    static void register(Map<String, Filter> filters) {
        filters.put("sort", (value, arguments, context) -> sort(value, arguments));
        filters.put("unique", (value, arguments, context) -> unique(value, arguments));
        filters.put("min", (value, arguments, context) -> extreme(value, arguments, -1));
        filters.put("max", (value, arguments, context) -> extreme(value, arguments, 1));
        filters.put("groupby", (value, arguments, context) -> group(value, arguments));
    }

    private static Object sort(@Nullable Object value, Arguments arguments) {
        boolean reverse = arguments.flag(0, "reverse", false);
        boolean caseSensitive = arguments.flag(1, "case_sensitive", false);
        List<Paths> paths = Paths.several(arguments.get(2, "attribute", null));
        return Sorting.sorted(Items.list(value), item -> keys(paths, item, caseSensitive), reverse);
    }

    private static List<@Nullable Object> keys(
            List<Paths> paths, @Nullable Object item, boolean caseSensitive) {
        List<@Nullable Object> keys = new ArrayList<>(paths.size());
        paths.forEach(path -> keys.add(Sorting.folded(path.get(item), caseSensitive)));
        return keys;
    }

    private static Object unique(@Nullable Object value, Arguments arguments) {
        boolean caseSensitive = arguments.flag(0, "case_sensitive", false);
        Paths path = Paths.of(arguments.get(1, "attribute", null));
        Map<@Nullable Object, Boolean> seen = new HashMap<>();
        OwnList unique = new OwnList();
        for (Object item : Items.list(value)) {
            Object key = Items.key(Sorting.folded(path.get(item), caseSensitive));
            if (seen.put(key, true) == null) {
                unique.add(item);
            }
        }
        return unique;
    }

    private static @Nullable Object extreme(
            @Nullable Object value, Arguments arguments, int direction) {
        boolean caseSensitive = arguments.flag(0, "case_sensitive", false);
        Paths path = Paths.of(arguments.get(1, "attribute", null));
        Object best = new Undefined("there is no item to choose, as there are none");
        Object bestKey = null;
        boolean first = true;
        for (Object item : Items.list(value)) {
            Object key = Sorting.folded(path.get(item), caseSensitive);
            if (first || Order.compare(key, bestKey) * direction > 0) {
                best = item;
                bestKey = key;
                first = false;
            }
        }
        return best;
    }

    private static Object group(@Nullable Object value, Arguments arguments) {
        Paths path =
                Paths.of(arguments.required(0, "attribute"), arguments.get(1, "default", null));
        boolean caseSensitive = arguments.flag(2, "case_sensitive", false);
        OwnList sorted =
                Sorting.sorted(
                        Items.list(value),
                        item -> Sorting.folded(path.get(item), caseSensitive),
                        false);
        OwnList groups = new OwnList();
        OwnList members = new OwnList();
        Object current = null;
        for (Object item : sorted) {
            Object key = Sorting.folded(path.get(item), caseSensitive);
            if (members.isEmpty() || !Order.equal(key, current)) {
                members = new OwnList();
                groups.add(new Group(path.get(item), members));
                current = key;
            }
            members.add(item);
        }
        return groups;
    }
}
