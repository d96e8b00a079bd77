package org.libervia.feature.messages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.store.Database;

/** The table {@code history}. */
final class History {
    private final Database database;

    History(Database database) {
        this.database = database;
    }

    /**
     * Stores a message that came, unless it is there already; then what the new copy tells more is
     * added to it.
     */
    boolean storeIncoming(Session session, ChatMessage message, StoredIds ids) {
        return database.write(handle -> {
            Optional<Duplicates.Known> known =
                    new Duplicates(handle, session.profileId()).find(ids);
            if (known.isPresent()) {
                merge(handle, known.get(), ids);
                return false;
            }
            insert(handle, session, message, ids.archive(), ids.messageId());
            return true;
        });
    }

    /** Stores a message that leaves, and its stanza in the outbox, in one step. */
    void storeOutgoing(Session session, ChatMessage message, String stanza) {
        database.write(handle -> {
            insert(handle, session, message, null, message.uid());
            handle.createUpdate(
                            "INSERT INTO outbox (profile_id, uid, stanza) VALUES (:profile, :uid, :stanza)")
                    .bind("profile", session.profileId())
                    .bind("uid", message.uid())
                    .bind("stanza", stanza)
                    .execute();
            return true;
        });
    }

    /**
     * An archive's id for a message that had none; and if we sent it, the archive proves that the
     * server has it.
     */
    private static void merge(Handle handle, Duplicates.Known known, StoredIds ids) {
        if (known.stanzaId() != null || ids.stanzaId() == null) {
            return;
        }
        handle.createUpdate(
                        """
                        UPDATE history SET archive = :archive, stanza_id = :stanza_id,
                            state = CASE WHEN state = 'PENDING' THEN 'SENT' ELSE state END
                        WHERE id = :id
                        """)
                .bind("archive", ids.archive())
                .bind("stanza_id", ids.stanzaId())
                .bind("id", known.id())
                .execute();
        handle.createUpdate(
                        "DELETE FROM outbox WHERE (profile_id, uid) IN (SELECT profile_id, uid FROM history WHERE id = :id)")
                .bind("id", known.id())
                .execute();
    }

    private static void insert(
            Handle handle,
            Session session,
            ChatMessage message,
            @Nullable String archive,
            @Nullable String messageId) {
        handle.createUpdate(
                        """
                        INSERT INTO history (profile_id, uid, peer, sender, recipient, outgoing, type, body, subject, texts, thread, sent,
                            received, archive, stanza_id, origin_id, message_id, state, error, encrypted, extra)
                        VALUES (:profile, :uid, :peer, :sender, :recipient, :outgoing, :type, :body, :subject, :texts, :thread, :sent,
                            :received, :archive, :stanza_id, :origin_id, :message_id, :state, :error, :encrypted, :extra)
                        """)
                .bind("profile", session.profileId())
                .bind("uid", message.uid())
                .bind("peer", message.conversation().toString())
                .bind("sender", message.from().toString())
                .bind("recipient", message.to().toString())
                .bind("outgoing", message.isOutgoing())
                .bind("type", message.type().name())
                .bind("body", message.bodies().get(""))
                .bind("subject", message.subjects().get(""))
                .bind("texts", HistoryRow.otherTexts(message))
                .bind("thread", message.thread())
                .bind("sent", HistoryRow.micros(message.timestamp()))
                .bind(
                        "received",
                        message.received() == null ? null : HistoryRow.micros(message.received()))
                .bind("archive", message.stanzaId() == null ? null : archive)
                .bind("stanza_id", message.stanzaId())
                .bind("origin_id", message.originId())
                .bind("message_id", messageId)
                .bind("state", message.state().name())
                .bind("error", message.error())
                .bind("encrypted", message.encrypted())
                .bind("extra", message.extra().isEmpty() ? null : TextMaps.write(message.extra()))
                .execute();
    }

    /**
     * Notes that the server has these messages.
     *
     * @return those that were waiting for it
     */
    List<String> acknowledged(Session session, Collection<String> uids) {
        return database.write(handle ->
                uids.stream()
                        .filter(uid -> {
                            handle.createUpdate(
                                            "DELETE FROM outbox WHERE profile_id = :profile AND uid = :uid")
                                    .bind("profile", session.profileId())
                                    .bind("uid", uid)
                                    .execute();
                            return advance(handle, session, uid, DeliveryState.SENT, null);
                        })
                        .toList());
    }

    /**
     * Notes that a message has come further; false when it had come so far already, or is not
     * known.
     */
    boolean advance(Session session, String uid, DeliveryState state, @Nullable String error) {
        return database.write(handle -> {
            if (state != DeliveryState.SENT) {
                handle.createUpdate("DELETE FROM outbox WHERE profile_id = :profile AND uid = :uid")
                        .bind("profile", session.profileId())
                        .bind("uid", uid)
                        .execute();
            }
            return advance(handle, session, uid, state, error);
        });
    }

    private static boolean advance(
            Handle handle,
            Session session,
            String uid,
            DeliveryState state,
            @Nullable String error) {
        String before =
                switch (state) {
                    case SENT -> "'PENDING'";
                    case RECEIVED -> "'PENDING', 'SENT'";
                    case DISPLAYED -> "'PENDING', 'SENT', 'RECEIVED'";
                    case FAILED -> "'PENDING', 'SENT'";
                    case INCOMING, PENDING ->
                            throw new IllegalArgumentException("nothing comes to be " + state);
                };
        return handle.createUpdate(
                                "UPDATE history SET state = :state, error = :error"
                                        + " WHERE profile_id = :profile AND uid = :uid AND state IN ("
                                        + before
                                        + ")")
                        .bind("state", state.name())
                        .bind("error", error)
                        .bind("profile", session.profileId())
                        .bind("uid", uid)
                        .execute()
                > 0;
    }

    /**
     * Notes that a message and those before it, as far as they had come to a device, were seen.
     *
     * @return those that had not been, the newest first
     */
    List<String> displayed(Session session, String uid) {
        List<String> seen =
                database.read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT earlier.uid FROM history last JOIN history earlier
                                          ON earlier.profile_id = last.profile_id AND earlier.peer = last.peer
                                          AND (earlier.sent, earlier.id) <= (last.sent, last.id)
                                        WHERE last.profile_id = :profile AND last.uid = :uid AND earlier.outgoing
                                          AND (earlier.state = 'RECEIVED' OR earlier.id = last.id)
                                        ORDER BY earlier.sent DESC, earlier.id DESC LIMIT 100
                                        """)
                                .bind("profile", session.profileId())
                                .bind("uid", uid)
                                .mapTo(String.class)
                                .list());
        return seen.stream()
                .filter(each -> advance(session, each, DeliveryState.DISPLAYED, null))
                .toList();
    }

    /** A message that we sent to somebody, by its uid, which is the id of its stanza. */
    boolean wasSentTo(Session session, String uid, Jid recipient) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT 1 FROM history WHERE profile_id = :profile AND uid = :uid AND outgoing AND peer IN (:peer, :full)
                                """)
                        .bind("profile", session.profileId())
                        .bind("uid", uid)
                        .bind("peer", recipient.bare().toString())
                        .bind("full", recipient.toString())
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent());
    }
}
