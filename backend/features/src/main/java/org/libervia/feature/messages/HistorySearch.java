package org.libervia.feature.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.store.Database;

/** Questions to the table {@code history}. */
final class HistorySearch {
    static final String CONVERSATIONS =
            """
            WITH RECURSIVE peers (peer) AS (
                SELECT MIN(peer) FROM history WHERE profile_id = :profile
                UNION ALL
                SELECT (SELECT MIN(h.peer) FROM history h WHERE h.profile_id = :profile AND h.peer > peers.peer)
                FROM peers WHERE peers.peer IS NOT NULL)
            SELECT %s FROM history WHERE id IN (
                SELECT (SELECT h.id FROM history h WHERE h.profile_id = :profile AND h.peer = peers.peer
                        ORDER BY h.sent DESC, h.id DESC LIMIT 1)
                FROM peers WHERE peers.peer IS NOT NULL)
            ORDER BY sent DESC, id DESC LIMIT :limit
            """
                    .formatted(HistoryRow.COLUMNS);

    private final Database database;

    HistorySearch(Database database) {
        this.database = database;
    }

    /**
     * The newest messages that match, oldest first; {@code limit} has been decided by the caller.
     */
    List<ChatMessage> find(Session session, HistoryQuery query, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sql = sql(query, isOwnConversation(session, query.with()), values);
        values.put("profile", session.profileId());
        values.put("limit", limit);
        List<ChatMessage> newestFirst =
                database.read(handle -> {
                    try (Query statement = handle.createQuery(sql)) {
                        values.forEach(statement::bind);
                        return statement
                                .map((row, context) -> HistoryRow.read(session.profile(), row))
                                .list();
                    }
                });
        List<ChatMessage> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** Whether a full address is a conversation of its own: that of an occupant of a room. */
    private boolean isOwnConversation(Session session, @Nullable Jid with) {
        return with != null
                && with.isFull()
                && database.read(handle ->
                        handle.createQuery(
                                        "SELECT 1 FROM history WHERE profile_id = :profile AND peer = :peer LIMIT 1")
                                .bind("profile", session.profileId())
                                .bind("peer", with.toString())
                                .mapTo(Integer.class)
                                .findFirst()
                                .isPresent());
    }

    /**
     * The question to the database; the values of its conditions are added to the map.
     *
     * @param alone whether a full address is a conversation of its own
     */
    static String sql(HistoryQuery query, boolean alone, Map<String, Object> values) {
        return "SELECT "
                + HistoryRow.COLUMNS
                + " FROM history WHERE profile_id = :profile"
                + conditions(query, alone, values)
                + " ORDER BY sent DESC, id DESC LIMIT :limit";
    }

    private static String conditions(
            HistoryQuery query, boolean alone, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        Jid with = query.with();
        if (with != null) {
            sql.append(" AND peer = :peer");
            values.put("peer", (alone ? with : with.bare()).toString());
            if (with.isFull() && !alone) {
                sql.append(" AND (sender = :full OR recipient = :full) AND type <> 'GROUPCHAT'");
                values.put("full", with.toString());
            }
        }
        address(sql, values, "sender", query.from());
        address(sql, values, "recipient", query.to());
        if (query.since() != null) {
            sql.append(" AND sent >= :since");
            values.put("since", HistoryRow.micros(query.since()));
        }
        if (query.until() != null) {
            sql.append(" AND sent <= :until");
            values.put("until", HistoryRow.micros(query.until()));
        }
        if (query.beforeUid() != null) {
            sql.append(
                    " AND (sent, id) < (SELECT sent, id FROM history WHERE profile_id = :profile AND uid = :before)");
            values.put("before", query.beforeUid());
        }
        if (query.body() != null) {
            sql.append(" AND LOWER(body) LIKE LOWER(:body) ESCAPE '!'");
            values.put("body", contains(query.body()));
        }
        if (query.search() != null) {
            sql.append(
                    " AND (LOWER(body) LIKE LOWER(:search) ESCAPE '!' OR LOWER(sender) LIKE LOWER(:resource) ESCAPE '!')");
            values.put("search", contains(query.search()));
            values.put("resource", "%/" + contains(query.search()));
        }
        for (int i = 0; i < query.types().size(); i++) {
            sql.append(i == 0 ? " AND type IN (" : ", ").append(":type").append(i);
            values.put("type" + i, query.types().get(i).name());
        }
        return sql.append(query.types().isEmpty() ? "" : ")").toString();
    }

    private static void address(
            StringBuilder sql, Map<String, Object> values, String column, @Nullable Jid jid) {
        if (jid == null) {
            return;
        }
        if (jid.isFull()) {
            sql.append(" AND ").append(column).append(" = :").append(column);
        } else {
            sql.append(" AND (").append(column).append(" = :").append(column);
            sql.append(" OR ")
                    .append(column)
                    .append(" LIKE :")
                    .append(column)
                    .append("_resources ESCAPE '!')");
            values.put(column + "_resources", contains(jid + "/").substring(1));
        }
        values.put(column, jid.toString());
    }

    private static String contains(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /**
     * The last message of each conversation, newest first. The index is asked for one peer after
     * the other, so that messages beyond the last are not read.
     */
    List<ChatMessage> conversations(Session session, int limit) {
        return database.read(handle ->
                handle.createQuery(CONVERSATIONS)
                        .bind("profile", session.profileId())
                        .bind("limit", limit)
                        .map((row, context) -> HistoryRow.read(session.profile(), row))
                        .list());
    }
}
