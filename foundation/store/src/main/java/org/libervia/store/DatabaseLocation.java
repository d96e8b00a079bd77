package org.libervia.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Where a database is. */
public sealed interface DatabaseLocation {

    /** A SQLite file; it and its directory are made when absent, for the user alone. */
    record SqliteFile(Path path) implements DatabaseLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database on a PostgreSQL server.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host:port/name}, without user and password
     */
    record PostgresServer(String jdbcUrl, @Nullable String user, @Nullable String password)
            implements DatabaseLocation {
        /** Without the options: a password may be among them. */
        @Override
        public String toString() {
            int options = jdbcUrl.indexOf('?');
            return jdbcUrl.substring("jdbc:".length(), options < 0 ? jdbcUrl.length() : options);
        }
    }

    /**
     * Reads the option {@code database_url}: {@code sqlite:/path/of/file.db} or {@code
     * postgresql://user:password@host:port/name?options}.
     *
     * @throws LiberviaException {@code CONFIGURATION} when it is neither
     */
    static DatabaseLocation parse(String url) {
        if (url.startsWith("sqlite:") && url.length() > "sqlite:".length()) {
            return new SqliteFile(Path.of(url.substring("sqlite:".length())));
        }
        if (url.startsWith("postgresql:") || url.startsWith("postgres:")) {
            try {
                return server(URI.create(url));
            } catch (IllegalArgumentException malformed) {
                throw unusable();
            }
        }
        throw unusable();
    }

    private static PostgresServer server(URI url) {
        String host = url.getHost();
        String path = url.getRawPath();
        if (host == null || path == null || path.length() < 2) {
            throw unusable();
        }
        String jdbc =
                "jdbc:postgresql://"
                        + host
                        + (url.getPort() < 0 ? "" : ":" + url.getPort())
                        + path
                        + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        String user = url.getRawUserInfo();
        if (user == null) {
            return new PostgresServer(jdbc, null, null);
        }
        int colon = user.indexOf(':');
        return colon < 0
                ? new PostgresServer(jdbc, decoded(user), null)
                : new PostgresServer(
                        jdbc,
                        decoded(user.substring(0, colon)),
                        decoded(user.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The value itself stays out of the message: it may hold a password. */
    private static LiberviaException unusable() {
        return new LiberviaException(
                Problem.CONFIGURATION,
                "The option database_url can't be used: write sqlite:/path/of/file.db or"
                        + " postgresql://user:password@host:port/name.");
    }
}
