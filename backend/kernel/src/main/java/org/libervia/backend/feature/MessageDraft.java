package org.libervia.backend.feature;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;

/** A chat message while the steps of a pipeline fill it in. Owned by one thread. */
public final class MessageDraft {
    private final String profile;
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final Map<String, String> subjects = new LinkedHashMap<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private String uid;
    private Jid from;
    private Jid to;
    private MessageType type;
    private Instant timestamp;
    private DeliveryState state;
    private @Nullable Instant received;
    private @Nullable String thread;
    private @Nullable String stanzaId;
    private @Nullable String originId;
    private @Nullable String error;
    private boolean encrypted;
    private boolean kept = true;

    public MessageDraft(
            String uid,
            String profile,
            Jid from,
            Jid to,
            MessageType type,
            Instant timestamp,
            DeliveryState state) {
        this.uid = uid;
        this.profile = profile;
        this.from = from;
        this.to = to;
        this.type = type;
        this.timestamp = timestamp;
        this.state = state;
    }

    public String uid() {
        return uid;
    }

    /** Takes the identifier under which frontends know the message already. */
    public void uid(String known) {
        uid = known;
    }

    /** Who wrote to whom, where the stanza's addresses are not what users see. */
    public void between(Jid author, Jid addressee) {
        from = author;
        to = addressee;
    }

    /** The text by language; to be filled in. */
    public Map<String, String> bodies() {
        return bodies;
    }

    /** The subject by language; to be filled in. */
    public Map<String, String> subjects() {
        return subjects;
    }

    /** What features have to add; to be filled in. */
    public Map<String, String> extra() {
        return extra;
    }

    public void type(MessageType newType) {
        type = newType;
    }

    public MessageType type() {
        return type;
    }

    /** When it was sent. */
    public void timestamp(Instant sent) {
        timestamp = sent;
    }

    /** When it came, when that is another time than it was sent. */
    public void received(@Nullable Instant when) {
        received = when;
    }

    public void thread(@Nullable String id) {
        thread = id;
    }

    public @Nullable String stanzaId() {
        return stanzaId;
    }

    public void stanzaId(@Nullable String id) {
        stanzaId = id;
    }

    public @Nullable String originId() {
        return originId;
    }

    public void originId(@Nullable String id) {
        originId = id;
    }

    public void state(DeliveryState newState) {
        state = newState;
    }

    public void error(@Nullable String why) {
        error = why;
    }

    public void encrypted(boolean was) {
        encrypted = was;
    }

    /** Whether it is to be stored (XEP-0334 may forbid it). */
    public boolean isKept() {
        return kept;
    }

    public void kept(boolean keep) {
        kept = keep;
    }

    /** Whether there is anything to show. */
    public boolean isPrintable() {
        return !bodies.isEmpty() || !subjects.isEmpty() || !extra.isEmpty() || error != null;
    }

    /** The message as it stands. */
    public ChatMessage message() {
        return new ChatMessage(
                uid, profile, from, to, type, bodies, subjects, thread, timestamp, received,
                stanzaId, originId, state, error, encrypted, extra);
    }
}
