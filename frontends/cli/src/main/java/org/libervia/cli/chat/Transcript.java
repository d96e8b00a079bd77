package org.libervia.cli.chat;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.cli.editing.Lines;
import org.libervia.cli.message.MessageText;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.contacts.PresenceInfo;

/** How a conversation looks. */
final class Transcript {
    private static final int EXCERPT = 30;

    private final Lines lines;
    private final Console console;
    private final MessageText texts;
    private final Jid partner;
    private final Set<String> writing = new HashSet<>();

    Transcript(Lines lines, Console console, Clock clock, Jid partner) {
        this.lines = lines;
        this.console = console;
        this.texts = new MessageText(console, clock);
        this.partner = partner;
    }

    /** Whether what we type stays to be seen. */
    boolean echoes() {
        return lines.echoes();
    }

    void message(ChatMessage message) {
        writing.remove(message.from().isFull() ? message.from().resource() : "");
        writing.remove(name());
        lines.show(texts.of(message) + mark(message.state()));
    }

    /** A message of ours has come further. */
    void progress(ChatMessage message, DeliveryState state) {
        String mark = mark(state);
        if (!mark.isEmpty()) {
            lines.show(
                    console.colour(
                            Role.FAINT,
                            mark.strip() + " " + word(state) + ": " + excerpt(message)));
        }
    }

    void failure(ChatMessage message, String why) {
        lines.show(
                console.colour(
                        Role.FAILURE,
                        "✗ not delivered: "
                                + excerpt(message)
                                + (why.isEmpty() ? "" : " (" + MessageText.visible(why) + ")")));
    }

    private static String mark(DeliveryState state) {
        return switch (state) {
            case INCOMING, PENDING -> "";
            case SENT -> " ✓";
            case RECEIVED, DISPLAYED -> " ✓✓";
            case FAILED -> " ✗";
        };
    }

    private static String word(DeliveryState state) {
        return switch (state) {
            case DISPLAYED -> "read";
            case RECEIVED -> "received";
            default -> "sent";
        };
    }

    private static String excerpt(ChatMessage message) {
        String text = MessageText.visible(message.body()).replace('\n', ' ');
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    void note(String text) {
        lines.show(console.colour(Role.FAINT, "* " + text));
    }

    void complain(String text) {
        lines.show(console.colour(Role.FAILURE, "! " + text));
    }

    void presence(PresenceInfo presence) {
        String device = presence.jid().resource();
        String status = String.join(" · ", presence.statuses().values());
        note(
                name()
                        + (device.isEmpty() ? "" : " (" + MessageText.visible(device) + ")")
                        + " is "
                        + word(presence)
                        + (status.isEmpty() ? "" : ": " + MessageText.visible(status)));
    }

    private static String word(PresenceInfo presence) {
        return switch (presence.show()) {
            case "" -> "available";
            case "chat" -> "free to chat";
            case "dnd" -> "busy";
            case "xa" -> "away for long";
            default -> presence.show();
        };
    }

    /** Somebody is writing, or stopped; that they begin is shown, once. */
    void writing(String who, String state) {
        if (!state.equals("composing")) {
            writing.remove(who);
        } else if (writing.add(who)) {
            note(MessageText.visible(who) + " is writing…");
        }
    }

    String name() {
        return partner.local().isEmpty() ? partner.domain() : partner.local();
    }
}
