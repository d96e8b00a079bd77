package org.libervia.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The transaction within which a piece of work runs.
 *
 * @param connections tells databases apart
 */
record Running(Connections connections, Handle handle, boolean writes) {
    private static final ScopedValue<Running> CURRENT = ScopedValue.newInstance();

    /** That of the work that the calling thread does on this database, or null. */
    static @Nullable Running on(Connections connections) {
        return CURRENT.isBound() && CURRENT.get().connections.equals(connections)
                ? CURRENT.get()
                : null;
    }

    <T extends @Nullable Object> T run(Work<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).<T, Exception>call(() -> work.with(handle));
    }
}
