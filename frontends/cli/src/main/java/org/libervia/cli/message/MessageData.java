package org.libervia.cli.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.output.Data;
import org.libervia.domain.chat.ChatMessage;

/** Messages as plain data. */
public final class MessageData {
    private MessageData() {}

    /** One message; what it does not have is left out. */
    public static Map<String, @Nullable Object> of(ChatMessage message) {
        Map<String, @Nullable Object> data =
                Data.dict(
                        "uid", message.uid(),
                        "timestamp", message.timestamp(),
                        "from", message.from(),
                        "to", message.to(),
                        "type", message.type(),
                        "message", message.bodies(),
                        "subject", message.subjects(),
                        "state", message.state(),
                        "encrypted", message.encrypted());
        put(data, "thread", message.thread());
        put(data, "received", message.received());
        put(data, "stanza_id", message.stanzaId());
        put(data, "origin_id", message.originId());
        put(data, "error", message.error());
        data.put("extra", message.extra());
        return data;
    }

    private static void put(
            Map<String, @Nullable Object> data, String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }
}
