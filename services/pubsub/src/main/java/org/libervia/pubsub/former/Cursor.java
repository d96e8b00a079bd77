package org.libervia.pubsub.former;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The rows of a question, fetched some at a time, in the order of the nodes they belong to. */
final class Cursor<T> {
    private static final int STEP = 200;

    private final Handle handle;
    private final String name;
    private final RowMapper<T> mapper;
    private final ToLongFunction<T> node;
    private final Queue<T> fetched = new ArrayDeque<>();
    private boolean ended;

    /**
     * Opens it, in the transaction of the handle.
     *
     * @param node the node that a row belongs to; rows come in its order
     */
    Cursor(Handle handle, String name, String sql, RowMapper<T> mapper, ToLongFunction<T> node) {
        this.handle = handle;
        this.name = name;
        this.mapper = mapper;
        this.node = node;
        handle.execute("DECLARE " + name + " NO SCROLL CURSOR FOR " + sql);
    }

    /** The next row, or null at the end. */
    @Nullable T next() {
        return peek() == null ? null : fetched.poll();
    }

    private @Nullable T peek() {
        if (fetched.isEmpty() && !ended) {
            fetched.addAll(
                    handle.createQuery("FETCH FORWARD " + STEP + " FROM " + name)
                            .map(mapper)
                            .list());
            ended = fetched.isEmpty();
        }
        return fetched.peek();
    }

    /** Goes through the rows of a node, past those of earlier ones. */
    void each(long wanted, Consumer<T> action) {
        for (T row = peek(); row != null && node.applyAsLong(row) <= wanted; row = peek()) {
            fetched.remove();
            if (node.applyAsLong(row) == wanted) {
                action.accept(row);
            }
        }
    }
}
