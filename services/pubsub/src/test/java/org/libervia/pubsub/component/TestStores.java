package org.libervia.pubsub.component;

import java.nio.file.Path;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.testing.kit.PostgresServer;

/** Empty databases on either engine. */
public final class TestStores {
    private TestStores() {}

    public static PubSubStore empty(Engine engine, Path directory) {
        return PubSubStore.open(
                switch (engine) {
                    case SQLITE -> new DatabaseLocation.SqliteFile(directory.resolve("pubsub.db"));
                    case POSTGRESQL ->
                            DatabaseLocation.parse(PostgresServer.shared().newDatabase());
                });
    }
}
