package org.libervia.pubsub.online;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Times;

/** The tables {@code pubsub_caps} and {@code pubsub_wish}: what is known of capabilities. */
public final class CapsTable {
    /** What begins the names of capabilities that are known of one resource alone. */
    private static final String OWN = "=";

    /** How exactly it is known when they were used last. */
    private static final Duration NOTED = Duration.ofDays(1);

    private final Handle handle;

    public CapsTable(Handle handle) {
        this.handle = handle;
    }

    /** The name of what is known of one resource alone. */
    public static String own(Jid jid) {
        return OWN + jid;
    }

    /** Those of these names under which something is known; notes that they are in use. */
    public Set<String> known(Collection<String> names, Instant now) {
        if (names.isEmpty()) {
            return Set.of();
        }
        handle.createUpdate(
                        "UPDATE pubsub_caps SET used = :now WHERE used < :before AND name IN (<names>)")
                .bindList("names", List.copyOf(names))
                .bind("now", Times.micros(now))
                .bind("before", Times.micros(now.minus(NOTED)))
                .execute();
        return new HashSet<>(
                handle.createQuery("SELECT name FROM pubsub_caps WHERE name IN (<names>)")
                        .bindList("names", List.copyOf(names))
                        .mapTo(String.class)
                        .list());
    }

    /** Notes which nodes those want to hear of whose capabilities have this name. */
    public void put(String name, Collection<String> nodes, Instant now) {
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_caps (name, used) VALUES (:name, :used)
                        ON CONFLICT (name) DO UPDATE SET used = excluded.used
                        """)
                .bind("name", name)
                .bind("used", Times.micros(now))
                .execute();
        handle.createUpdate("DELETE FROM pubsub_wish WHERE caps = :name")
                .bind("name", name)
                .execute();
        if (!nodes.isEmpty()) {
            try (PreparedBatch batch =
                    handle.prepareBatch(
                            "INSERT INTO pubsub_wish (caps, node) VALUES (:name, :node) ON CONFLICT DO NOTHING")) {
                nodes.forEach(node -> batch.bind("name", name).bind("node", node).add());
                batch.execute();
            }
        }
    }

    /** Forgets some of what nobody has used since a moment. */
    public void forgetUnused(Instant before, int limit) {
        handle.createUpdate(
                        """
                        DELETE FROM pubsub_caps WHERE name IN
                        (SELECT name FROM pubsub_caps WHERE used < :before ORDER BY used LIMIT :limit)
                        """)
                .bind("before", Times.micros(before))
                .bind("limit", limit)
                .execute();
    }

    /** Forgets what was known of single resources. */
    public void forgetOwn(Collection<Jid> jids) {
        if (!jids.isEmpty()) {
            handle.createUpdate("DELETE FROM pubsub_caps WHERE name IN (<names>)")
                    .bindList("names", jids.stream().map(CapsTable::own).toList())
                    .execute();
        }
    }

    /** The names of the nodes that those with these capabilities want to hear of. */
    public Set<String> wishes(String name) {
        return new HashSet<>(
                handle.createQuery("SELECT node FROM pubsub_wish WHERE caps = :name")
                        .bind("name", name)
                        .mapTo(String.class)
                        .list());
    }
}
