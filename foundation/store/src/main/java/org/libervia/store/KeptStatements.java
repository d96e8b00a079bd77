package org.libervia.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of a connection, and forgets those used least recently: the
 * database need not parse and plan the same text again.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final int KEPT = 96;

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
    private final IdentityHashMap<Statement, String> busy = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
            return super.create(connection, sql, context);
        }
        PreparedStatement statement = take(connection, sql);
        busy.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        // JDBI closes by the text with the names of the parameters, and creates by that without.
        String created = busy.remove(statement);
        if (created != null && statement instanceof PreparedStatement prepared) {
            prepared.clearBatch();
            giveBack(created, prepared);
        } else {
            super.close(connection, sql, statement);
        }
    }

    /** A statement of this text, for as long as it isn't given back. */
    PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept != null ? kept : connection.prepareStatement(sql);
    }

    /** Keeps a statement for who needs it next. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        forgetOldest();
    }

    private void forgetOldest() throws SQLException {
        if (idle.size() > KEPT) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            PreparedStatement forgotten = oldest.next();
            oldest.remove();
            forgotten.close();
        }
    }
}
