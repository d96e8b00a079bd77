package org.libervia.feature.contacts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.store.Database;
import org.libervia.xep.roster.RosterItem;
import org.libervia.xep.roster.Subscription;

/** The tables {@code roster} and {@code roster_version}: the roster as the server last told it. */
final class RosterCache {
    private final Database database;

    RosterCache(Database database) {
        this.database = database;
    }

    Optional<String> version(Session session) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT version FROM roster_version WHERE profile_id = :profile AND account = :account")
                        .bind("profile", session.profileId())
                        .bind("account", session.jid().bare().toString())
                        .mapTo(String.class)
                        .findFirst());
    }

    List<RosterItem> items(Session session) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT jid, name, subscription, asked, groups FROM roster WHERE profile_id = :profile ORDER BY jid")
                        .bind("profile", session.profileId())
                        .map((row, context) ->
                                new RosterItem(
                                        Jid.parse(row.getString("jid")),
                                        row.getString("name"),
                                        Subscription.valueOf(row.getString("subscription")),
                                        row.getBoolean("asked"),
                                        false,
                                        new LinkedHashSet<>(
                                                row.getString("groups").lines().toList()),
                                        List.of()))
                        .list());
    }

    void replace(Session session, List<RosterItem> items, @Nullable String version) {
        database.write(handle -> {
            clear(handle, session);
            items.forEach(item -> put(handle, session, item));
            version(handle, session, version);
            return true;
        });
    }

    void put(Session session, RosterItem item, @Nullable String version) {
        database.write(handle -> {
            put(handle, session, item);
            version(handle, session, version);
            return true;
        });
    }

    void remove(Session session, Jid jid, @Nullable String version) {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM roster WHERE profile_id = :profile AND jid = :jid")
                    .bind("profile", session.profileId())
                    .bind("jid", jid.toString())
                    .execute();
            version(handle, session, version);
            return true;
        });
    }

    private static void clear(Handle handle, Session session) {
        handle.createUpdate("DELETE FROM roster WHERE profile_id = :profile")
                .bind("profile", session.profileId())
                .execute();
        handle.createUpdate("DELETE FROM roster_version WHERE profile_id = :profile")
                .bind("profile", session.profileId())
                .execute();
    }

    private static void put(Handle handle, Session session, RosterItem item) {
        handle.createUpdate(
                        """
                        INSERT INTO roster (profile_id, jid, name, subscription, asked, groups)
                        VALUES (:profile, :jid, :name, :subscription, :asked, :groups)
                        ON CONFLICT (profile_id, jid) DO UPDATE SET
                            name = :name, subscription = :subscription, asked = :asked, groups = :groups
                        """)
                .bind("profile", session.profileId())
                .bind("jid", item.jid().toString())
                .bind("name", nameOf(item))
                .bind("subscription", item.subscription().name())
                .bind("asked", item.ask())
                .bind("groups", String.join("\n", item.groups()))
                .execute();
    }

    private static String nameOf(RosterItem item) {
        String name = item.name();
        return name == null ? "" : name;
    }

    private static void version(Handle handle, Session session, @Nullable String version) {
        if (version == null) {
            return;
        }
        handle.createUpdate(
                        """
                        INSERT INTO roster_version (profile_id, account, version)
                        VALUES (:profile, :account, :version)
                        ON CONFLICT (profile_id) DO UPDATE SET account = :account, version = :version
                        """)
                .bind("account", session.jid().bare().toString())
                .bind("profile", session.profileId())
                .bind("version", version)
                .execute();
    }
}
