package org.libervia.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
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
    private final Map<String, PreparedStatement> steps = new HashMap<>();

    Lane(Connections connections, boolean writes) {
        this.connections = connections;
        this.writes = writes;
        this.jdbi = Jdbi.create(writes ? connections::writer : connections::reader);
        // What fails is told without what was bound: that may be a message or a key.
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
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
        beginOn();
        return opened;
    }

    /** Runs one of the few statements that begin and end things; they are kept prepared. */
    void execute(String step) throws SQLException {
        PreparedStatement statement = steps.get(step);
        if (statement == null) {
            statement = Objects.requireNonNull(handle).getConnection().prepareStatement(step);
            steps.put(step, statement);
        }
        statement.execute();
    }

    private void beginOn() throws SQLException {
        execute(writes ? connections.engine().beginWrite() : connections.engine().beginRead());
    }

    <T extends @Nullable Object> T run(Work<T> work, Handle on) throws Exception {
        return new Running(connections, on, writes).run(work);
    }

    /** Takes the transaction back; a connection on which that fails is given up. */
    void rollback() {
        if (handle == null) {
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
        steps.clear();
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
