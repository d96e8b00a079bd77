package org.libervia.pubsub.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.libervia.store.Direct;
import org.libervia.store.RowReader;

/** A query that is put together, with the values for its places. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** More of it, and the values for the places in that. */
    Sql add(String more, Object... itsValues) {
        text.append(more);
        Collections.addAll(values, itsValues);
        return this;
    }

    /** More of it. */
    Sql add(Sql more) {
        text.append(more.text);
        values.addAll(more.values);
        return this;
    }

    /** {@code (?, ?, …)}, with these. */
    Sql addList(Collection<?> list) {
        text.append('(')
                .append(String.join(", ", Collections.nCopies(list.size(), "?")))
                .append(')');
        values.addAll(list);
        return this;
    }

    <T> List<T> list(Direct direct, RowReader<T> reader) {
        return direct.list(text.toString(), reader, values.toArray());
    }

    /** The query alone. */
    @Override
    public String toString() {
        return text.toString();
    }
}
