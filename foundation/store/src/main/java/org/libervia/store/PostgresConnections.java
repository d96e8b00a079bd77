package org.libervia.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.libervia.store.DatabaseLocation.PostgresServer;

/** Connections to a PostgreSQL server. */
final class PostgresConnections implements Connections {
    private final PostgresServer server;

    PostgresConnections(PostgresServer server) {
        this.server = server;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public Connection reader() throws SQLException {
        return writer();
    }

    @Override
    public Connection writer() throws SQLException {
        Properties properties = new Properties();
        if (server.user() != null) {
            properties.setProperty("user", server.user());
        }
        if (server.password() != null) {
            properties.setProperty("password", server.password());
        }
        properties.setProperty("ApplicationName", "libervia");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(server.jdbcUrl(), properties);
    }

    @Override
    public int readers() {
        return 4;
    }
}
