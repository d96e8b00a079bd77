package org.libervia.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what a failure of the database means, and what to do next. */
final class StoreFaults {
    private final DatabaseLocation location;

    StoreFaults(DatabaseLocation location) {
        this.location = location;
    }

    /** The failure as one of ours, when a database is behind it; else itself. */
    RuntimeException of(Throwable failure) {
        if (failure instanceof LiberviaException ours) {
            return ours;
        }
        SQLException sql = database(failure);
        if (sql == null) {
            return failure instanceof RuntimeException own
                    ? own
                    : new IllegalStateException(failure);
        }
        if (isDuplicate(sql)) {
            return new DuplicateException(failure);
        }
        return new LiberviaException(Problem.STORAGE, explained(sql), failure);
    }

    private static @Nullable SQLException database(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static boolean isDuplicate(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                    || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                    || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_ROWID;
        }
        return "23505".equals(failure.getSQLState());
    }

    private String explained(SQLException failure) {
        String what =
                failure instanceof SQLiteException sqlite
                        ? sqlite(sqlite)
                        : postgres(failure.getSQLState());
        return what + " (" + failure.getMessage() + ")";
    }

    private String sqlite(SQLiteException failure) {
        return switch (SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff)) {
            case SQLITE_FULL ->
                    "The disk that holds the database "
                            + location
                            + " is full: nothing was changed. Free some space and try again.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    "The database "
                            + location
                            + " is damaged, or is no database: nothing was changed. Put a copy of it back from a backup, or"
                            + " move it away to begin anew; libervia doctor tells more.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                    "The database "
                            + location
                            + " can't be written to: nothing was changed. Check the owner and the rights of the file and"
                            + " of its directory, and that the disk is not mounted read-only.";
            case SQLITE_CANTOPEN ->
                    "The database "
                            + location
                            + " can't be opened: check that its directory exists and may be read and written.";
            case SQLITE_IOERR ->
                    "The disk failed under the database "
                            + location
                            + ": nothing was changed. Check the disk, then run libervia doctor.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "Another program keeps the database "
                            + location
                            + " locked: nothing was changed. Stop that program and try again.";
            default -> "The database " + location + " refused; nothing was changed";
        };
    }

    private String postgres(@Nullable String state) {
        String known = state == null ? "" : state;
        if (known.startsWith("08") || known.startsWith("57P")) {
            return "The database server of "
                    + location
                    + " can't be reached: check that it runs, and that this is the address you mean.";
        }
        if (known.startsWith("28")) {
            return "The database server of "
                    + location
                    + " refused the user or the password: check them where the address of the database is set.";
        }
        return switch (known) {
            case "3D000" ->
                    "There is no database at "
                            + location
                            + ": create it with createdb, then start again.";
            case "53100" ->
                    "The disk of the database server of "
                            + location
                            + " is full: nothing was changed. Free some space.";
            case "53300" ->
                    "The database server of "
                            + location
                            + " has no connection left: raise max_connections.";
            case "25006" ->
                    "The database " + location + " can't be written to: its server is read-only.";
            default -> "The database " + location + " refused; nothing was changed";
        };
    }
}
