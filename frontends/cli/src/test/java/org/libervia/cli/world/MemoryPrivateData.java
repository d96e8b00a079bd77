package org.libervia.cli.world;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.account.PrivateDataFacet;

/** Private data in memory. */
public final class MemoryPrivateData implements PrivateDataFacet {
    private final Map<String, String> values = new TreeMap<>();

    @Override
    public @Nullable String get(String profile, String namespace, String key) {
        return values.get(namespace + "\n" + key);
    }

    @Override
    public void set(String profile, String namespace, String key, String json) {
        values.put(namespace + "\n" + key, json);
    }

    @Override
    public void delete(String profile, String namespace, String key) {
        values.remove(namespace + "\n" + key);
    }
}
