package org.libervia.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A connection and the transactions on it; opened when needed, and anew after it broke. Used by one
 * thread at a time.
 */
final class Lane {
    private final Connections connections;
    private final boolean writes;
    private final Jdbi jdbi;
    private @Nullable Handle handle;
    private @Nullable Statement statement;

    Lane(Connections connections, boolean writes) {
        this.connections = connections;
        this.writes = writes;
        this.jdbi = Jdbi.create(writes ? connections::writer : connections::reader);
    }

    /** Begins a transaction; on a new connection when the one there is does not answer. */
    Handle begin() throws SQLException {
        if (handle != null) {
            try {
                beginOn();
                return handle;
            } catch (SQLException broken) {
                close();
            }
        }
        Handle opened = jdbi.open();
        opened.setStatementBuilder(new KeptStatements());
        handle = opened;
        statement = opened.getConnection().createStatement();
        beginOn();
        return opened;
    }

    void execute(String sql) throws SQLException {
        Objects.requireNonNull(statement).execute(sql);
    }

    private void beginOn() throws SQLException {
        execute(writes ? connections.engine().beginWrite() : connections.engine().beginRead());
    }

    <T extends @Nullable Object> T run(Work<T> work, Handle on) throws Exception {
        return new Running(connections, on, writes).run(work);
    }

    /** Takes the transaction back; a connection on which that fails is given up. */
    void rollback() {
        if (statement == null) {
            return;
        }
        try {
            execute("ROLLBACK");
        } catch (SQLException broken) {
            close();
        }
    }

    void close() {
        Handle open = handle;
        handle = null;
        statement = null;
        if (open != null) {
            try {
                open.getConnection().close();
            } catch (SQLException alreadyGone) {
                // Nothing is lost: what was committed is on the disk, what was not has been
                // reported.
                return;
            }
        }
    }
}
