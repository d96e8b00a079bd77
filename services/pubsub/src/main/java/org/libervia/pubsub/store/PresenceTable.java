package org.libervia.pubsub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.libervia.base.Jid;

/** The table {@code pubsub_presence}: a row for each resource that is online. */
public final class PresenceTable {
    private static final String COLUMNS = "p.jid, p.show, p.declared, p.caps, p.since, p.seen";

    private final Handle handle;

    PresenceTable(Handle handle) {
        this.handle = handle;
    }

    private static OnlineResource read(ResultSet row) throws SQLException {
        return new OnlineResource(
                Jid.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Times.moment(row.getLong(5)),
                Times.moment(row.getLong(6)));
    }

    /** Those of these addresses that are online. */
    public Map<Jid, OnlineResource> find(Collection<Jid> jids) {
        Map<Jid, OnlineResource> found = new HashMap<>();
        if (!jids.isEmpty()) {
            handle.createQuery(
                            "SELECT " + COLUMNS + " FROM pubsub_presence p WHERE p.jid IN (<jids>)")
                    .bindList("jids", jids.stream().map(Jid::toString).toList())
                    .map((row, context) -> read(row))
                    .forEach(resource -> found.put(resource.jid(), resource));
        }
        return found;
    }

    /** One of them, if it is online. */
    public Optional<OnlineResource> find(Jid jid) {
        return Optional.ofNullable(find(List.of(jid)).get(jid));
    }

    /** The resources of somebody that are online. */
    public List<OnlineResource> ofBare(Jid bare, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_presence p WHERE p.bare = :bare ORDER BY p.jid LIMIT :limit")
                .bind("bare", bare.bare().toString())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** How many resources each of these has online; those without are left out. */
    public Map<Jid, Integer> count(Collection<Jid> bares) {
        Map<Jid, Integer> counts = new HashMap<>();
        if (!bares.isEmpty()) {
            handle.createQuery(
                            "SELECT bare, COUNT(*) FROM pubsub_presence WHERE bare IN (<bares>) GROUP BY bare")
                    .bindList("bares", bares.stream().map(Jid::toString).toList())
                    .map((row, context) -> Map.entry(Jid.parse(row.getString(1)), row.getInt(2)))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        }
        return counts;
    }

    /** Notes resources as they are now. */
    public void put(Collection<OnlineResource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO pubsub_presence (jid, bare, show, declared, caps, since, seen)
                        VALUES (:jid, :bare, :show, :declared, :caps, :since, :seen)
                        ON CONFLICT (jid) DO UPDATE SET show = excluded.show, declared = excluded.declared, caps = excluded.caps,
                        since = excluded.since, seen = excluded.seen
                        """)) {
            for (OnlineResource resource : resources) {
                batch.bind("jid", resource.jid().toString())
                        .bind("bare", resource.jid().bare().toString())
                        .bind("show", resource.show())
                        .bind("declared", resource.declared())
                        .bind("caps", resource.caps())
                        .bind("since", Times.micros(resource.since()))
                        .bind("seen", Times.micros(resource.seen()))
                        .add();
            }
            batch.execute();
        }
    }

    /** Removes resources that are not online any more. */
    public void remove(Collection<Jid> jids) {
        if (!jids.isEmpty()) {
            handle.createUpdate("DELETE FROM pubsub_presence WHERE jid IN (<jids>)")
                    .bindList("jids", jids.stream().map(Jid::toString).toList())
                    .execute();
        }
    }

    /** Those that were not heard of since a moment, the longest ago first. */
    public List<OnlineResource> unheard(Instant before, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM pubsub_presence p WHERE p.seen < :before ORDER BY p.seen LIMIT :limit")
                .bind("before", Times.micros(before))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }
}
