package org.libervia.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections; each is then used by one thread at a time. */
interface Connections {
    Engine engine();

    Connection reader() throws SQLException;

    Connection writer() throws SQLException;

    /** How many readers are useful at once. */
    int readers();
}
