package org.libervia.feature.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.store.Database;
import org.libervia.xep.stanzaid.StanzaId;

/** What other features may know of the stored messages. */
public final class StoredConversations {
    /** Messages of people, with a text: those that are to be read. */
    static final String UNREAD =
            """
            SELECT COUNT(*) FROM (
                SELECT 1 FROM history
                WHERE profile_id = :profile AND peer = :peer AND (sent, id) > (:sent, :row) AND NOT outgoing
                  AND type IN ('CHAT', 'NORMAL', 'GROUPCHAT') AND (body IS NOT NULL OR texts IS NOT NULL)
                LIMIT :most) AS some
            """;

    private final Database database;
    private final HistorySearch search;

    StoredConversations(Database database, HistorySearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * A message of others that asked to be told when it was seen (XEP-0333).
     *
     * @param id the id of its stanza
     */
    public record Marked(String id, Jid sender) {}

    /** The last message of each conversation, newest first. */
    public List<ChatMessage> conversations(Session session, int limit) {
        return search.conversations(session, limit);
    }

    /** When the newest message of a conversation was sent. */
    public Optional<Instant> newest(Session session, Jid conversation) {
        return place(session, conversation, null).map(Place::time);
    }

    /** The place of a message, or of the newest when {@code uid} is null. */
    public Optional<Place> place(Session session, Jid conversation, @Nullable String uid) {
        return database.read(handle -> {
            var query =
                    handle.createQuery(
                                    "SELECT sent, id FROM history WHERE profile_id = :profile AND peer = :peer"
                                            + (uid == null ? "" : " AND uid = :uid")
                                            + " ORDER BY sent DESC, id DESC LIMIT 1")
                            .bind("profile", session.profileId())
                            .bind("peer", conversation.toString());
            return (uid == null ? query : query.bind("uid", uid))
                    .map((row, context) -> new Place(row.getLong(1), row.getLong(2)))
                    .findFirst();
        });
    }

    /** The place of the message that an archive knows by this id. */
    public Optional<Place> named(Session session, StanzaId id) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT sent, id FROM history
                                WHERE profile_id = :profile AND archive = :archive AND stanza_id = :stanza_id
                                """)
                        .bind("profile", session.profileId())
                        .bind("archive", id.by().toString())
                        .bind("stanza_id", id.id())
                        .map((row, context) -> new Place(row.getLong(1), row.getLong(2)))
                        .findFirst());
    }

    /** The place of a message of somebody else, by the id of its stanza. */
    public Optional<Place> received(Session session, Jid conversation, String stanzaId) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT sent, id FROM history
                                WHERE profile_id = :profile AND message_id = :message_id AND peer = :peer AND NOT outgoing
                                ORDER BY sent DESC, id DESC LIMIT 1
                                """)
                        .bind("profile", session.profileId())
                        .bind("message_id", stanzaId)
                        .bind("peer", conversation.toString())
                        .map((row, context) -> new Place(row.getLong(1), row.getLong(2)))
                        .findFirst());
    }

    /** The name that an archive gave to the newest message up to here that has one. */
    public Optional<StanzaId> nameUpTo(Session session, Jid conversation, Place place) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT stanza_id, archive FROM history
                                WHERE profile_id = :profile AND peer = :peer AND (sent, id) <= (:sent, :row)
                                  AND stanza_id IS NOT NULL
                                ORDER BY sent DESC, id DESC LIMIT 1
                                """)
                        .bind("profile", session.profileId())
                        .bind("peer", conversation.toString())
                        .bind("sent", place.sent())
                        .bind("row", place.row())
                        .map((row, context) ->
                                new StanzaId(row.getString(1), Jid.parse(row.getString(2))))
                        .findFirst());
    }

    /** The newest message of others between two places that asks to be marked. */
    public Optional<Marked> markable(Session session, Jid conversation, Place after, Place upTo) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT message_id, sender FROM history
                                WHERE profile_id = :profile AND peer = :peer AND (sent, id) <= (:sent, :row)
                                  AND (sent, id) > (:after, :after_row)
                                  AND NOT outgoing AND message_id IS NOT NULL AND extra LIKE '%markable%'
                                ORDER BY sent DESC, id DESC LIMIT 1
                                """)
                        .bind("profile", session.profileId())
                        .bind("peer", conversation.toString())
                        .bind("sent", upTo.sent())
                        .bind("row", upTo.row())
                        .bind("after", after.sent())
                        .bind("after_row", after.row())
                        .map((row, context) ->
                                new Marked(row.getString(1), Jid.parse(row.getString(2))))
                        .findFirst());
    }

    /** How many messages of others came after a place, at most {@code most}. */
    public int unread(Session session, Jid conversation, Place after, int most) {
        return database.read(handle ->
                handle.createQuery(UNREAD)
                        .bind("profile", session.profileId())
                        .bind("peer", conversation.toString())
                        .bind("sent", after.sent())
                        .bind("row", after.row())
                        .bind("most", most)
                        .mapTo(Integer.class)
                        .one());
    }
}
