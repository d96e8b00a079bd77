package org.libervia.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Something to do with the database. It runs within a transaction that is begun and ended around
 * it: it must not do so itself, and must not wait for anything but the database.
 *
 * @param <T> what it finds
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    T with(Handle handle) throws SQLException;
}
