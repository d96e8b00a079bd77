package org.libervia.pubsub.store;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.pubsub.component.TestStores;
import org.libervia.store.Engine;

class SqliteStoreTest implements StoreContract {
    @TempDir private Path directory = Path.of("none");
    private @Nullable PubSubStore store;

    @BeforeEach
    void open() {
        store = TestStores.empty(Engine.SQLITE, directory);
    }

    @AfterEach
    void close() {
        store().close();
    }

    @Override
    public PubSubStore store() {
        return Objects.requireNonNull(store);
    }
}
