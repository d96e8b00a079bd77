package org.libervia.template.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;
import org.libervia.template.value.Arithmetic;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Items;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Text;

/** Filters on lists as a whole: first, last, length, list, join, reverse, batch, slice, sum. */
final class ItemFilters {
    private ItemFilters() {}

    static void register(Map<String, Filter> filters) {
        Filter length = (value, arguments, context) -> (long) Items.length(value);
        filters.put("length", length);
        filters.put("count", length);
        filters.put("first", (value, arguments, context) -> end(value, "first", true));
        filters.put("last", (value, arguments, context) -> end(value, "last", false));
        filters.put("list", (value, arguments, context) -> new OwnList(Items.list(value)));
        filters.put("reverse", (value, arguments, context) -> reverse(value));
        filters.put("join", ItemFilters::join);
        filters.put("batch", (value, arguments, context) -> batch(value, arguments));
        filters.put("slice", (value, arguments, context) -> slice(value, arguments));
        filters.put("sum", ItemFilters::sum);
    }

    private static @Nullable Object end(@Nullable Object value, String which, boolean first) {
        List<@Nullable Object> items = Items.list(value);
        if (items.isEmpty()) {
            return new Undefined("there is no " + which + " item, as there are none");
        }
        return first ? items.getFirst() : items.getLast();
    }

    private static Object reverse(@Nullable Object value) {
        List<@Nullable Object> items = new OwnList(Items.list(value));
        Collections.reverse(items);
        if (!(value instanceof CharSequence)) {
            return items;
        }
        StringBuilder out = new StringBuilder();
        items.forEach(character -> out.append(Text.of(character)));
        return Like.of(value, out.toString());
    }

    private static Object join(@Nullable Object value, Arguments arguments, Context context) {
        Object separator = arguments.get(0, "d", "");
        Object attribute = arguments.get(1, "attribute", null);
        List<@Nullable Object> items = new ArrayList<>();
        boolean safe = context.autoescape() && separator instanceof SafeString;
        for (Object item : Items.list(value)) {
            Object part = attribute == null ? item : Paths.of(attribute).get(item);
            safe |= context.autoescape() && part instanceof SafeString;
            items.add(part);
        }
        String between = safe ? Concat.safe(separator) : Text.of(separator);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : between);
            out.append(safe ? Concat.safe(items.get(i)) : Text.of(items.get(i)));
            Bounds.text(out.length());
        }
        return safe ? new SafeString(out.toString()) : out.toString();
    }

    private static int count(Arguments arguments, String name) {
        long count = arguments.number(0, name, 0);
        if (count <= 0) {
            throw TemplateException.failed("the number of parts must be positive");
        }
        Bounds.items(count);
        return (int) count;
    }

    private static Object batch(@Nullable Object value, Arguments arguments) {
        int size = count(arguments, "linecount");
        Object filling = arguments.get(1, "fill_with", null);
        OwnList batches = new OwnList();
        OwnList batch = new OwnList();
        for (Object item : Items.list(value)) {
            if (batch.size() == size) {
                batches.add(batch);
                batch = new OwnList();
            }
            batch.add(item);
        }
        if (!batch.isEmpty()) {
            while (filling != null && batch.size() < size) {
                batch.add(filling);
            }
            batches.add(batch);
        }
        return batches;
    }

    private static Object slice(@Nullable Object value, Arguments arguments) {
        int count = count(arguments, "slices");
        Object filling = arguments.get(1, "fill_with", null);
        List<@Nullable Object> items = Items.list(value);
        int each = items.size() / count;
        int extra = items.size() % count;
        OwnList slices = new OwnList();
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = start + each + (i < extra ? 1 : 0);
            OwnList slice = new OwnList(items.subList(start, end));
            if (filling != null && i >= extra) {
                slice.add(filling);
            }
            slices.add(slice);
            start = end;
        }
        return slices;
    }

    private static @Nullable Object sum(
            @Nullable Object value, Arguments arguments, Context context) {
        Object attribute = arguments.get(0, "attribute", null);
        Object sum = arguments.get(1, "start", 0L);
        for (Object item : Items.list(value)) {
            context.spend(1);
            sum = Arithmetic.add(sum, attribute == null ? item : Paths.of(attribute).get(item));
        }
        return sum;
    }
}
