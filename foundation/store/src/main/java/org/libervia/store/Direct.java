package org.libervia.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Runs the few statements that are run very often: values are bound by their place ({@code ?}), and
 * nothing stands between them and the driver but that statements are kept prepared. Values are
 * texts, whole numbers, truth values, bytes or null.
 */
public final class Direct {
    private final Handle handle;

    private Direct(Handle handle) {
        this.handle = handle;
    }

    /** Statements in the transaction of a handle that work was given. */
    public static Direct on(Handle handle) {
        return new Direct(handle);
    }

    /** The first row. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = run(sql, reader, 1, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** The number in the first column of the only row. */
    public long number(String sql, @Nullable Object... values) {
        return run(sql, row -> row.getLong(1), 1, values).getFirst();
    }

    /** All rows. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        return run(sql, reader, Integer.MAX_VALUE, values);
    }

    /** Runs a statement that gives no rows; returns how many rows it changed. */
    public int update(String sql, @Nullable Object... values) {
        return with(
                sql,
                statement -> {
                    bind(statement, values);
                    return statement.executeUpdate();
                });
    }

    /** Runs a statement that gives no rows, for one set of values after the other, together. */
    public void updateAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] _ =
                with(
                        sql,
                        statement -> {
                            for (Object[] values : rows) {
                                bind(statement, values);
                                statement.addBatch();
                            }
                            return statement.executeBatch();
                        });
    }

    private <T> List<T> run(String sql, RowReader<T> reader, int most, @Nullable Object... values) {
        return with(
                sql,
                statement -> {
                    bind(statement, values);
                    List<T> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (found.size() < most && rows.next()) {
                            found.add(reader.read(rows));
                        }
                    }
                    return found;
                });
    }

    /** Something to do with a statement. */
    private interface Step<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** Takes a statement that is kept; one that fails is closed. */
    private <T> T with(String sql, Step<T> step) {
        try {
            KeptStatements kept = (KeptStatements) handle.getStatementBuilder();
            PreparedStatement statement = kept.take(handle.getConnection(), sql);
            boolean done = false;
            try {
                T found = step.with(statement);
                done = true;
                kept.giveBack(sql, statement);
                return found;
            } finally {
                if (!done) {
                    statement.close();
                }
            }
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Boolean flag -> statement.setBoolean(i + 1, flag);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Object other ->
                        throw new IllegalArgumentException(
                                "A value of this kind can't be bound: " + other.getClass());
            }
        }
    }
}
