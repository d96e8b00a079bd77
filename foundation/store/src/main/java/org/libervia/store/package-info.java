/**
 * The one door to the database: a SQLite file, or a PostgreSQL server by configuration.
 *
 * <p>{@link org.libervia.store.Database} runs pieces of work on a JDBI handle. Reads run on a few
 * threads with a connection each, and see one state of the data. Writes of all callers are gathered
 * by a single writer, which commits them in groups: when {@code write} returns, the work is on the
 * disk. Tables come from {@link org.libervia.store.MigrationSet}s, versioned SQL files that each
 * owner of tables brings; they are compared with what the database remembers, and Flyway is only
 * loaded when something is to be done.
 */
@NullMarked
package org.libervia.store;

import org.jspecify.annotations.NullMarked;
