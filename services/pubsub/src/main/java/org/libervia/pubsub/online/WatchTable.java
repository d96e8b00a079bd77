package org.libervia.pubsub.online;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Times;

/**
 * The table {@code pubsub_watch}: those whose presence matters, and how the service hears of it.
 */
public final class WatchTable {
    static final String IDLE =
            """
            SELECT w.bare FROM pubsub_watch w WHERE w.bare = :bare
            AND NOT EXISTS (SELECT 1 FROM pubsub_subscription s WHERE s.bare = w.bare AND s.by_presence > 0
            AND s.by_presence <> 4 AND s.state = 'subscribed')
            AND NOT EXISTS (SELECT 1 FROM pubsub_passing g WHERE g.bare = w.bare)
            """;

    private final Handle handle;
    private boolean changed;

    /** How the service hears of a presence. */
    public enum State {
        /** Nobody was asked yet. */
        WANTED,
        /** The server tells it. */
        TOLD,
        /** It was asked for. */
        ASKED,
        SUBSCRIBED,
        REFUSED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WatchTable(Handle handle) {
        this.handle = handle;
    }

    /** Notes that somebody's presence matters. */
    public void want(Jid bare) {
        handle.createUpdate(
                        "INSERT INTO pubsub_watch (bare, state, checked) VALUES (:bare, 'wanted', 0) ON CONFLICT DO NOTHING")
                .bind("bare", bare.bare().toString())
                .execute();
        changed = true;
    }

    /** Notes that the presence of all matters who are subscribed to a node. */
    public void wantSubscribers(Node node) {
        handle.createUpdate(
                        """
                        INSERT INTO pubsub_watch (bare, state, checked)
                        SELECT DISTINCT bare, 'wanted', 0 FROM pubsub_subscription WHERE node_id = :node AND state = 'subscribed'
                        ON CONFLICT DO NOTHING
                        """)
                .bind("node", node.id())
                .execute();
        changed = true;
    }

    /** Whether this transaction has noted that somebody's presence matters. */
    public boolean isChanged() {
        return changed;
    }

    /** Those whose presence matters, and nobody has asked for. */
    public List<Jid> wanted(int limit) {
        return handle.createQuery(
                        "SELECT bare FROM pubsub_watch WHERE state = 'wanted' ORDER BY bare LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> Jid.parse(row.getString(1)))
                .list();
    }

    /** How the service hears of somebody, if it needs to. */
    public Optional<State> state(Jid bare) {
        return handle.createQuery("SELECT state FROM pubsub_watch WHERE bare = :bare")
                .bind("bare", bare.bare().toString())
                .map((row, context) -> State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Changes one state into another; returns whether it was that. */
    public boolean move(Jid bare, State from, State to) {
        return handle.createUpdate(
                                "UPDATE pubsub_watch SET state = :to WHERE bare = :bare AND state = :from")
                        .bind("bare", bare.bare().toString())
                        .bind("from", from.text())
                        .bind("to", to.text())
                        .execute()
                == 1;
    }

    /** Those of a state, by address. */
    public List<Jid> of(State state, String after, int limit) {
        return handle.createQuery(
                        "SELECT bare FROM pubsub_watch WHERE bare > :after AND state = :state ORDER BY bare LIMIT :limit")
                .bind("after", after)
                .bind("state", state.text())
                .bind("limit", limit)
                .map((row, context) -> Jid.parse(row.getString(1)))
                .list();
    }

    /** Those looked at longest ago, or never; they count as looked at then. */
    public List<Jid> due(Instant before, Instant now, int limit) {
        return handle.createQuery(
                        """
                        UPDATE pubsub_watch SET checked = :now WHERE bare IN
                        (SELECT bare FROM pubsub_watch WHERE checked < :before ORDER BY checked LIMIT :limit) RETURNING bare
                        """)
                .bind("now", Times.micros(now))
                .bind("before", Times.micros(before))
                .bind("limit", limit)
                .map((row, context) -> Jid.parse(row.getString(1)))
                .list();
    }

    /** Forgets somebody whose presence matters to nothing any more; returns how it was heard of. */
    public Optional<State> forgetIdle(Jid bare) {
        boolean idle =
                handle.createQuery(IDLE)
                        .bind("bare", bare.bare().toString())
                        .mapTo(String.class)
                        .findFirst()
                        .isPresent();
        if (!idle) {
            return Optional.empty();
        }
        Optional<State> state = state(bare);
        handle.createUpdate("DELETE FROM pubsub_watch WHERE bare = :bare")
                .bind("bare", bare.bare().toString())
                .execute();
        return state;
    }
}
