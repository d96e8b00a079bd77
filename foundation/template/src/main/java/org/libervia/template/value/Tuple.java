package org.libervia.template.value;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that can't be changed, shown in parentheses. */
public class Tuple extends AbstractList<@Nullable Object> {
    private final @Nullable Object[] items;

    /** A tuple of these items. */
    public Tuple(@Nullable Object... items) {
        this.items = items;
    }

    /** A tuple of the items of a list. */
    public static Tuple of(List<?> items) {
        return new Tuple(new ArrayList<>(items).toArray());
    }

    @Override
    public @Nullable Object get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }
}
