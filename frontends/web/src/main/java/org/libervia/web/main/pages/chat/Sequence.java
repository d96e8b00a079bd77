package org.libervia.web.main.pages.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;
import org.libervia.web.people.Person;

/** Messages one after the other: what comes in a short time from the same author is a group. */
final class Sequence {
    private static final Duration GROUP = Duration.ofMinutes(5);
    private static final String ME = "/me ";

    private final String otherName;
    private final String ownName;
    private @Nullable Pattern mention;
    private @Nullable String lastAuthor;
    private @Nullable Instant lastAt;

    /**
     * @param otherName what the other side of a conversation between two is called
     * @param ownName what the visitor is called
     * @param nick of the visitor in a room, or null
     */
    Sequence(String otherName, String ownName, @Nullable String nick) {
        this.otherName = otherName;
        this.ownName = ownName;
        nick(nick);
    }

    /** The visitor is called so in the room from now on. */
    void nick(@Nullable String nick) {
        mention =
                nick == null
                        ? null
                        : Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(nick) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Messages in their order.
     *
     * @param unread how many of the last ones of others are unread
     */
    List<Shown> of(List<ChatMessage> messages, int unread) {
        int left = unread;
        int line = -1;
        for (int i = messages.size() - 1; i >= 0 && left > 0; i--) {
            if (!messages.get(i).isOutgoing()) {
                line = i;
                left--;
            }
        }
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            shown.add(next(messages.get(i), i == line));
        }
        return shown;
    }

    /** A message that comes after those before. */
    Shown next(ChatMessage message, boolean firstUnread) {
        boolean room = message.type() == MessageType.GROUPCHAT;
        String author = room ? message.from().toString() : message.from().bare().toString();
        boolean newDay = isNewDay(message.timestamp());
        boolean first =
                newDay
                        || firstUnread
                        || !author.equals(lastAuthor)
                        || lastAt == null
                        || lastAt.plus(GROUP).isBefore(message.timestamp());
        String body = message.body();
        boolean me = body.startsWith(ME) && body.length() > ME.length();
        lastAuthor = me ? null : author;
        lastAt = message.timestamp();
        String name = name(message, room);
        return new Shown(
                message.uid(),
                author,
                name,
                room ? Person.hue(name) : null,
                message.isOutgoing(),
                message.timestamp(),
                me ? body.substring(ME.length()) : body,
                me ? "me" : "message",
                state(message.state()),
                message.error(),
                message.encrypted(),
                first,
                newDay,
                firstUnread,
                room && !message.isOutgoing() && isMentioned(body));
    }

    private boolean isMentioned(String body) {
        return mention != null && mention.matcher(body).find();
    }

    private String name(ChatMessage message, boolean room) {
        Jid from = message.from();
        if (room) {
            return from.isFull() ? from.resource() : from.local();
        }
        return message.isOutgoing() ? ownName : otherName;
    }

    private boolean isNewDay(Instant at) {
        return lastAt == null || !day(lastAt).equals(day(at));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    /** As templates name states. */
    static String state(DeliveryState state) {
        return state == DeliveryState.INCOMING ? "" : state.name().toLowerCase(Locale.ROOT);
    }

    /** Something that happened, and that nobody said. */
    Shown notice(Instant at, String text) {
        boolean newDay = isNewDay(at);
        lastAuthor = null;
        lastAt = at;
        return new Shown(
                UUID.randomUUID().toString(),
                "",
                "",
                null,
                false,
                at,
                text,
                "notice",
                "",
                null,
                false,
                true,
                newDay,
                false,
                false);
    }
}
