package org.libervia.feature.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;

/** Between rows of the table {@code history} and messages. */
final class HistoryRow {
    static final String COLUMNS =
            "uid, sender, recipient, type, body, subject, texts, thread, sent, received, stanza_id, origin_id,"
                    + " state, error, encrypted, extra";

    private HistoryRow() {}

    static ChatMessage read(String profile, ResultSet row) throws SQLException {
        Map<String, String> bodies = new LinkedHashMap<>();
        Map<String, String> subjects = new LinkedHashMap<>();
        put(bodies, row.getString("body"));
        put(subjects, row.getString("subject"));
        String texts = row.getString("texts");
        if (texts != null) {
            TextMaps.read(texts)
                    .forEach((key, text) ->
                            (key.startsWith("b") ? bodies : subjects).put(key.substring(1), text));
        }
        long received = row.getLong("received");
        Instant receivedAt = row.wasNull() ? null : instant(received);
        String extra = row.getString("extra");
        return new ChatMessage(
                row.getString("uid"),
                profile,
                Jid.parse(row.getString("sender")),
                Jid.parse(row.getString("recipient")),
                MessageType.valueOf(row.getString("type")),
                bodies,
                subjects,
                row.getString("thread"),
                instant(row.getLong("sent")),
                receivedAt,
                row.getString("stanza_id"),
                row.getString("origin_id"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("error"),
                row.getBoolean("encrypted"),
                extra == null ? Map.of() : TextMaps.read(extra));
    }

    private static void put(Map<String, String> texts, @Nullable String plain) {
        if (plain != null) {
            texts.put("", plain);
        }
    }

    /** Bodies and subjects that have a language, as one text; null when there are none. */
    static @Nullable String otherTexts(ChatMessage message) {
        Map<String, String> texts = new LinkedHashMap<>();
        message.bodies().forEach((lang, text) -> putOther(texts, "b", lang, text));
        message.subjects().forEach((lang, text) -> putOther(texts, "s", lang, text));
        return texts.isEmpty() ? null : TextMaps.write(texts);
    }

    private static void putOther(Map<String, String> texts, String kind, String lang, String text) {
        if (!lang.isEmpty()) {
            texts.put(kind + lang, text);
        }
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
