package org.libervia.pubsub.people;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Times;

/** The table {@code pubsub_ban}: whom the service doesn't deal with, addresses and domains. */
public final class BanTable {
    private final Handle handle;

    public BanTable(Handle handle) {
        this.handle = handle;
    }

    /** Those who are banned, by address. */
    public List<Jid> all(int limit) {
        return handle.createQuery("SELECT jid FROM pubsub_ban ORDER BY jid LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> Jid.parse(row.getString(1)))
                .list();
    }

    /** Bans a bare address, or a domain with all its addresses. */
    public void add(Jid jid, Instant now) {
        handle.createUpdate(
                        "INSERT INTO pubsub_ban (jid, since) VALUES (:jid, :now) ON CONFLICT DO NOTHING")
                .bind("jid", jid.bare().toString())
                .bind("now", Times.micros(now))
                .execute();
    }

    /** Ends a ban; returns whether there was one. */
    public boolean remove(Jid jid) {
        return handle.createUpdate("DELETE FROM pubsub_ban WHERE jid = :jid")
                        .bind("jid", jid.bare().toString())
                        .execute()
                > 0;
    }
}
