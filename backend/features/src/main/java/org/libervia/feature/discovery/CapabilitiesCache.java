package org.libervia.feature.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.store.Database;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xmpp.xml.XmlParser;

/** The table {@code capabilities}, with the most recently used answers in memory. */
final class CapabilitiesCache {
    private static final int IN_MEMORY = 200;

    private final Database database;
    private final Map<String, DiscoInfo> recent =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, DiscoInfo> eldest) {
                    return size() > IN_MEMORY;
                }
            };

    CapabilitiesCache(Database database) {
        this.database = database;
    }

    Optional<DiscoInfo> find(NamedCapabilities named) {
        synchronized (recent) {
            DiscoInfo known = recent.get(key(named));
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<DiscoInfo> stored =
                database.read(handle ->
                                handle.createQuery(
                                                "SELECT info FROM capabilities WHERE algorithm = :algorithm AND hash = :hash")
                                        .bind("algorithm", named.function())
                                        .bind("hash", named.hash())
                                        .mapTo(String.class)
                                        .findFirst())
                        .map(text -> DiscoInfo.read(XmlParser.parse(text)));
        stored.ifPresent(info -> remember(named, info));
        return stored;
    }

    void keep(NamedCapabilities named, DiscoInfo info) {
        remember(named, info);
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO capabilities (algorithm, hash, info) VALUES (:algorithm, :hash, :info) ON CONFLICT DO NOTHING
                                """)
                        .bind("algorithm", named.function())
                        .bind("hash", named.hash())
                        .bind("info", info.write().toString())
                        .execute());
    }

    private void remember(NamedCapabilities named, DiscoInfo info) {
        synchronized (recent) {
            recent.put(key(named), info);
        }
    }

    private static String key(NamedCapabilities named) {
        return named.function() + " " + named.hash();
    }
}
