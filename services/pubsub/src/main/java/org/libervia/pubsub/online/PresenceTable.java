package org.libervia.pubsub.online;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Times;

/** The table {@code pubsub_presence}: a row for each resource that is online. */
public final class PresenceTable {
    private static final String COLUMNS =
            "p.jid, p.show, p.declared, p.caps, p.known, p.since, p.seen";

    static final String CLAIMING =
            "SELECT "
                    + COLUMNS
                    + """
                     FROM pubsub_presence p WHERE p.declared = :declared AND NOT p.known
                    AND (CAST(:only AS TEXT) IS NULL OR p.jid = :only) LIMIT :limit
                    """;

    private final Handle handle;

    public PresenceTable(Handle handle) {
        this.handle = handle;
    }

    static OnlineResource read(ResultSet row) throws SQLException {
        return new OnlineResource(
                Jid.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                Times.moment(row.getLong(6)),
                Times.moment(row.getLong(7)));
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

    /** The resources of these that are online, by bare address. */
    public Map<Jid, List<OnlineResource>> ofBares(Collection<Jid> bares) {
        return bares.isEmpty()
                ? Map.of()
                : handle
                        .createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM pubsub_presence p WHERE p.bare IN (<bares>) ORDER BY p.jid")
                        .bindList("bares", bares.stream().map(Jid::toString).toList())
                        .map((row, context) -> read(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(resource -> resource.jid().bare()));
    }

    /**
     * Those who say that they have some capabilities, while others, or none, are known of them.
     *
     * @param only this one alone, or null
     */
    public List<OnlineResource> claiming(String declared, @Nullable Jid only, int limit) {
        return handle.createQuery(CLAIMING)
                .bind("declared", declared)
                .bind("only", only == null ? null : only.toString())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** Some who say what they can do, which is not known, and were not heard of since a moment. */
    public List<OnlineResource> unknown(Instant before, int limit) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + """
                                 FROM pubsub_presence p WHERE NOT p.known AND p.seen < :before
                                LIMIT :limit
                                """)
                .bind("before", Times.micros(before))
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

    /**
     * Those of these bare addresses whose presence matters to something: it is watched, they have a
     * subscription, or one of the accounts that are here lets them see its presence, or is them.
     */
    public Set<Jid> welcome(Collection<Jid> bares) {
        return bares.isEmpty()
                ? Set.of()
                : handle.createQuery(
                                """
                                SELECT bare FROM pubsub_watch WHERE bare IN (<bares>)
                                UNION SELECT bare FROM pubsub_subscription WHERE bare IN (<bares>)
                                UNION SELECT contact FROM pubsub_contact WHERE sees AND contact IN (<bares>)
                                UNION SELECT account FROM pubsub_roster WHERE account IN (<bares>)
                                """)
                        .bindList("bares", bares.stream().map(Jid::toString).toList())
                        .map((row, context) -> Jid.parse(row.getString(1)))
                        .set();
    }

    /** Notes resources as they are now. */
    public void put(Collection<OnlineResource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO pubsub_presence (jid, bare, show, declared, caps, known, since, seen)
                        VALUES (:jid, :bare, :show, :declared, :caps, :known, :since, :seen)
                        ON CONFLICT (jid) DO UPDATE SET show = excluded.show, declared = excluded.declared, caps = excluded.caps,
                        known = excluded.known, since = excluded.since, seen = excluded.seen
                        """)) {
            for (OnlineResource resource : resources) {
                batch.bind("jid", resource.jid().toString())
                        .bind("bare", resource.jid().bare().toString())
                        .bind("show", resource.show())
                        .bind("declared", resource.declared())
                        .bind("caps", resource.caps())
                        .bind("known", resource.known())
                        .bind("since", Times.micros(resource.since()))
                        .bind("seen", Times.micros(resource.seen()))
                        .add();
            }
            batch.execute();
        }
    }

    /** Notes what has become known of resources, if they still say that it is theirs. */
    public void know(Collection<OnlineResource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE pubsub_presence SET caps = :caps, known = TRUE, since = :since
                        WHERE jid = :jid AND declared = :declared
                        """)) {
            resources.forEach(resource ->
                    batch.bind("jid", resource.jid().toString())
                            .bind("declared", resource.declared())
                            .bind("caps", resource.caps())
                            .bind("since", Times.micros(resource.since()))
                            .add());
            batch.execute();
        }
    }

    /** Notes when resources that are still online were heard of. */
    public void touch(Collection<OnlineResource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "UPDATE pubsub_presence SET seen = :seen WHERE jid = :jid AND seen < :seen")) {
            resources.forEach(resource ->
                    batch.bind("jid", resource.jid().toString())
                            .bind("seen", Times.micros(resource.seen()))
                            .add());
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
