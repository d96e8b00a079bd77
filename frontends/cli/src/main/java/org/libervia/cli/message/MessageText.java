package org.libervia.cli.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.libervia.base.Jid;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.MessageType;

/** Messages for people: {@code [time] nick> text}. */
public final class MessageText {
    private final Console console;
    private final Clock clock;

    /**
     * @param clock says what day it is, and where
     */
    public MessageText(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** One message. */
    public String of(ChatMessage message) {
        String time = console.colour(Role.TIME, "[" + time(message.timestamp()) + "]");
        Role role = message.isOutgoing() ? Role.OWN_NAME : Role.OTHER_NAME;
        String subject =
                message.subjects().values().stream()
                        .findFirst()
                        .map(text -> console.colour(Role.SUBHEADER, text) + "\n")
                        .orElse("");
        String name = console.colour(role, name(message));
        return time + " " + name + "> " + subject + visible(message.body());
    }

    /** The time of today, the date of another day. */
    private String time(Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        String time = two(local.getHour()) + ":" + two(local.getMinute());
        return local.toLocalDate().equals(LocalDate.now(clock))
                ? time
                : two(local.getDayOfMonth())
                        + "/"
                        + two(local.getMonthValue())
                        + "/"
                        + local.getYear()
                        + " "
                        + time;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The resource in group chats, else the local part. */
    public static String name(ChatMessage message) {
        Jid from = message.from();
        if (message.type() == MessageType.GROUPCHAT && from.isFull()) {
            return visible(from.resource());
        }
        return from.local().isEmpty() ? from.domain() : from.local();
    }

    /** A text of a stranger, without what could command the terminal. */
    public static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmless = c == '\n' || c == '\t' || !Character.isISOControl(c);
            safe.append(harmless ? c : '\ufffd');
        }
        return safe.toString();
    }
}
