package org.libervia.pubsub.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Times;

/** The tables {@code pubsub_roster} and {@code pubsub_contact}: what servers told of rosters. */
public final class RosterTable {
    /** What no text in XML holds. */
    private static final String BETWEEN = "\u001f";

    private static final String PUT =
            """
            INSERT INTO pubsub_contact (account, contact, sees, groups) VALUES (:account, :contact, :sees, :groups)
            ON CONFLICT (account, contact) DO UPDATE SET sees = excluded.sees, groups = excluded.groups
            """;

    private final Handle handle;

    public RosterTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * That a roster is here.
     *
     * @param version the version that the server gave it, or null
     * @param fetched when it was given as a whole
     */
    public record Known(@Nullable String version, Instant fetched) {}

    /** What is known of an account's roster as a whole; empty when it is not here. */
    public Optional<Known> known(Jid account) {
        return handle.createQuery(
                        "SELECT version, fetched FROM pubsub_roster WHERE account = :account")
                .bind("account", account.toString())
                .map((row, context) -> new Known(row.getString(1), Times.moment(row.getLong(2))))
                .findFirst();
    }

    /** Like {@link #known}, and nobody else changes the roster until the transaction ends. */
    public Optional<Known> lock(Jid account) {
        return handle.createQuery(
                        "UPDATE pubsub_roster SET fetched = fetched WHERE account = :account RETURNING version, fetched")
                .bind("account", account.toString())
                .map((row, context) -> new Known(row.getString(1), Times.moment(row.getLong(2))))
                .findFirst();
    }

    /** Keeps a roster, in place of what was known of it. */
    public void replace(
            Jid account, @Nullable String version, Collection<RosterEntry> entries, Instant now) {
        forget(account);
        handle.createUpdate(
                        "INSERT INTO pubsub_roster (account, version, fetched) VALUES (:account, :version, :fetched)")
                .bind("account", account.toString())
                .bind("version", version)
                .bind("fetched", Times.micros(now))
                .execute();
        put(account, entries);
    }

    /** Notes that a roster is now as it is kept. */
    public void confirm(Jid account, @Nullable String version, Instant now) {
        handle.createUpdate(
                        "UPDATE pubsub_roster SET version = :version, fetched = :fetched WHERE account = :account")
                .bind("account", account.toString())
                .bind("version", version)
                .bind("fetched", Times.micros(now))
                .execute();
    }

    /** All contacts of an account. */
    public Set<RosterEntry> entries(Jid account) {
        return handle.createQuery(
                        "SELECT contact, sees, groups FROM pubsub_contact WHERE account = :account")
                .bind("account", account.toString())
                .map((row, context) ->
                        new RosterEntry(
                                Jid.parse(row.getString(1)),
                                row.getBoolean(2),
                                groups(row.getString(3))))
                .set();
    }

    /** Removes all that is known of a roster. */
    public void forget(Jid account) {
        handle.createUpdate("DELETE FROM pubsub_roster WHERE account = :account")
                .bind("account", account.toString())
                .execute();
    }

    /** Adds contacts to a roster that is here, or changes them. */
    public void put(Jid account, Collection<RosterEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(PUT)) {
            for (RosterEntry entry : entries) {
                batch.bind("account", account.toString())
                        .bind("contact", entry.jid().toString())
                        .bind("sees", entry.sees())
                        .bind("groups", String.join(BETWEEN, entry.groups()))
                        .add();
            }
            batch.execute();
        }
    }

    /** Removes a contact. */
    public void remove(Jid account, Jid contact) {
        handle.createUpdate(
                        "DELETE FROM pubsub_contact WHERE account = :account AND contact = :contact")
                .bind("account", account.toString())
                .bind("contact", contact.bare().toString())
                .execute();
    }

    /** The contact of an account that may see its presence; empty when it is none. */
    public Optional<RosterEntry> seer(Jid account, Jid contact) {
        return handle.createQuery(
                        """
                        SELECT contact, groups FROM pubsub_contact
                        WHERE account = :account AND contact = :contact AND sees
                        """)
                .bind("account", account.toString())
                .bind("contact", contact.bare().toString())
                .map((row, context) ->
                        new RosterEntry(
                                Jid.parse(row.getString(1)), true, groups(row.getString(2))))
                .findFirst();
    }

    static List<String> groups(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(BETWEEN, -1));
    }
}
