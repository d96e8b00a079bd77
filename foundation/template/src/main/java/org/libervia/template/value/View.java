package org.libervia.template.value;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys, values or items of a dictionary, shown as such: {@code dict_keys(['a'])}. */
public final class View extends AbstractList<@Nullable Object> {
    private final String name;
    private final List<@Nullable Object> items;

    /** A view with the name that it is shown by. */
    public View(String name, List<@Nullable Object> items) {
        this.name = name;
        this.items = items;
    }

    @Override
    public @Nullable Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    String name() {
        return name;
    }
}
