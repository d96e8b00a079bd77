package org.libervia.template.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Order;
import org.libervia.template.value.OwnList;

/** Items in order. */
final class Sorting {
    private Sorting() {}

    /** Text in small letters, unless case counts. */
    static @Nullable Object folded(@Nullable Object value, boolean caseSensitive) {
        return !caseSensitive && value instanceof CharSequence text
                ? text.toString().toLowerCase(Locale.ROOT)
                : value;
    }

    /** An item and what it is sorted by. */
    private record Keyed(@Nullable Object item, @Nullable Object key) {}

    /** What an item is sorted by. */
    @FunctionalInterface
    interface Key {
        @Nullable Object of(@Nullable Object item);
    }

    static OwnList sorted(List<?> items, Key key, boolean reverse) {
        List<Keyed> keyed = new ArrayList<>(items.size());
        for (Object item : items) {
            keyed.add(new Keyed(item, key.of(item)));
        }
        Comparator<Keyed> order = (a, b) -> Order.compare(a.key(), b.key());
        try {
            keyed.sort(reverse ? order.reversed() : order);
        } catch (IllegalArgumentException e) {
            throw TemplateException.failed("the items have no order");
        }
        OwnList sorted = new OwnList();
        keyed.forEach(one -> sorted.add(one.item()));
        return sorted;
    }
}
