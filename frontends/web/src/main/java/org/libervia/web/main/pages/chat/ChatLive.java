package org.libervia.web.main.pages.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Signal;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.UnreadChanged;
import org.libervia.domain.contacts.PresenceUpdated;
import org.libervia.domain.rooms.OccupantLeft;
import org.libervia.domain.rooms.OccupantRenamed;
import org.libervia.domain.rooms.OccupantUpdated;
import org.libervia.domain.rooms.RoomJoined;
import org.libervia.domain.rooms.RoomLeaving;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.SubjectChanged;
import org.libervia.web.main.parts.TalksLive;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.LivePage.Update;
import org.libervia.web.page.PageRequest;

/** Looks after an open conversation: what comes is added, what the visitor writes is sent. */
final class ChatLive implements LiveHandler {
    private static final int LONGEST = 60_000;
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final PageRequest request;
    private final Partner partner;
    private final Jid jid;
    private final LivePage page;
    private final Sequence sequence;
    private final TalksLive talks;
    private final AtomicBoolean recount = new AtomicBoolean();

    /** Who is writing: names by addresses. */
    private final Map<Jid, String> writing = new LinkedHashMap<>();

    private ChatLive(Partner partner, LivePage page) {
        this.request = partner.request();
        this.partner = partner;
        this.jid = partner.jid();
        this.page = page;
        this.sequence = partner.sequence(partner.about());
        this.talks = new TalksLive(request, page, jid);
    }

    static LiveHandler of(Partner partner, LivePage page) {
        page.hear(
                Set.of(
                        MessageArrived.class,
                        MessageStateChanged.class,
                        ChatStateChanged.class,
                        UnreadChanged.class));
        page.hear(
                partner.room()
                        ? Set.of(
                                OccupantUpdated.class,
                                OccupantLeft.class,
                                OccupantRenamed.class,
                                SubjectChanged.class,
                                RoomJoined.class,
                                RoomLeft.class)
                        : Set.of(PresenceUpdated.class));
        ChatLive live = new ChatLive(partner, page);
        partner.history(1, null).forEach(last -> live.sequence.next(last, false));
        return live;
    }

    @Override
    public void signal(Signal signal) {
        switch (signal) {
            case MessageArrived(String _, ChatMessage message) -> arrived(message);
            case MessageStateChanged changed -> changed(changed);
            case ChatStateChanged(String _, Jid from, String state) -> state(from, state);
            case UnreadChanged unread -> talks.unread(unread);
            case PresenceUpdated presence when presence.presence().jid().bare().equals(jid) ->
                    status();
            case OccupantUpdated updated when updated.room().equals(jid) -> members();
            case OccupantLeft left when left.room().equals(jid) -> {
                quiet(jid.withResource(left.nick()));
                members();
            }
            case OccupantRenamed renamed when renamed.room().equals(jid) -> renamed(renamed);
            case SubjectChanged changed when changed.room().equals(jid) -> subject(changed);
            case RoomJoined joined when joined.room().room().equals(jid) -> {
                sequence.nick(joined.room().nick());
                status();
                members();
            }
            case RoomLeft left when left.room().equals(jid) -> left(left);
            default -> {
                // It concerns another conversation.
            }
        }
    }

    private void arrived(ChatMessage message) {
        if (message.conversation().equals(jid) && !message.bodies().isEmpty()) {
            quiet(partner.room() ? message.from() : jid);
            append(sequence.next(message, false));
        }
        talks.arrived(message);
    }

    private void append(Shown message) {
        page.update(
                "#messages", Update.APPEND, page.render("chat/message.html", Map.of("m", message)));
    }

    private void note(String text) {
        append(sequence.notice(Instant.now(), text));
    }

    /** A message of ours has come further; whether it is shown here the browser knows. */
    private void changed(MessageStateChanged changed) {
        String state = Sequence.state(changed.state());
        page.update(
                "#state-" + changed.uid(),
                Update.REPLACE,
                page.render(
                        "chat/state.html",
                        Map.of("m", Map.of("id", changed.uid(), "own", true, "state", state))));
        if (changed.state() == DeliveryState.FAILED) {
            String error = changed.error();
            page.send(
                    Map.of(
                            "type",
                            "failed",
                            "id",
                            changed.uid(),
                            "text",
                            request.text("Not delivered.") + (error == null ? "" : " " + error)));
        }
    }

    private void state(Jid from, String state) {
        if (!from.bare().equals(jid.bare()) || (jid.isFull() && !from.equals(jid))) {
            return;
        }
        Jid who = partner.room() || jid.isFull() ? from : jid;
        if (!state.equals("composing")) {
            quiet(who);
        } else if (writing.put(who, partner.room() ? from.resource() : otherName()) == null) {
            tellWriting();
        }
    }

    private String otherName() {
        String name = partner.about().name();
        return name.isEmpty() ? jid.local() : name;
    }

    /** Somebody does not write any more. */
    private void quiet(Jid who) {
        if (writing.remove(who) != null) {
            tellWriting();
        }
    }

    private void tellWriting() {
        page.send(Map.of("type", "typing", "names", List.copyOf(writing.values())));
    }

    private void status() {
        About about = partner.about();
        Map<String, Object> variables = Map.of("chat", about);
        page.update("#chat-status", Update.INNER, page.render("chat/status.html", variables));
        page.update(
                ".chat-who > .avatar", Update.REPLACE, page.render("chat/face.html", variables));
        if (!partner.room()) {
            talks.presence();
        }
    }

    /** In a large room many come and go at once: they are shown together. */
    private void members() {
        if (recount.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .name("chat-members")
                    .start(() -> {
                        try {
                            Thread.sleep(TOGETHER);
                            recount.set(false);
                            showMembers();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    });
        }
    }

    private void showMembers() {
        partner.joined()
                .ifPresent(room -> {
                    List<Member> members = Member.of(request, room);
                    page.update(
                            "#members",
                            Update.REPLACE,
                            page.render("chat/members.html", Map.of("members", members)));
                    page.update("#members-count", Update.INNER, Integer.toString(members.size()));
                    page.update(
                            "#chat-status",
                            Update.INNER,
                            page.render("chat/status.html", Map.of("chat", partner.about())));
                });
    }

    private void renamed(OccupantRenamed renamed) {
        quiet(jid.withResource(renamed.from()));
        partner.joined().ifPresent(room -> sequence.nick(room.nick()));
        note(
                request.text(
                        "{old} is now called {new}.",
                        Map.of("old", renamed.from(), "new", renamed.to())));
        members();
    }

    private void subject(SubjectChanged changed) {
        status();
        page.update(
                "#chat-subject",
                Update.INNER,
                page.render("chat/subject.html", Map.of("chat", partner.about())));
        @Nullable String by = changed.by();
        note(
                by == null
                        ? request.text(
                                "The subject is now: {subject}",
                                Map.of("subject", changed.subject()))
                        : request.text(
                                "{name} has changed the subject to: {subject}",
                                Map.of("name", by, "subject", changed.subject())));
    }

    private void left(RoomLeft left) {
        String why =
                switch (left.why()) {
                    case LEFT -> request.text("You have left the room.");
                    case KICKED -> request.text("You were put out of the room.");
                    case BANNED -> request.text("You were banned from the room.");
                    case NOT_A_MEMBER -> request.text("The room is for members only now.");
                    case DESTROYED -> request.text("The room is no more.");
                    case SERVICE_FAILED, DISCONNECTED ->
                            request.text("The connection to the room is lost.");
                };
        @Nullable String reason = left.reason();
        boolean said =
                reason != null && !reason.isBlank() && left.why() != RoomLeaving.SERVICE_FAILED;
        note(said ? why + " " + reason : why);
    }

    @Override
    public void received(Map<String, Object> message) {
        try {
            switch (text(message, "type")) {
                case "msg" -> say(text(message, "body"));
                case "typing" ->
                        request.facet(MessagesFacet.class)
                                .chatState(partner.profile(), jid, text(message, "state"));
                case "read" ->
                        request.facet(ConversationsFacet.class)
                                .read(partner.profile(), jid, text(message, "id"));
                default -> {
                    // A script of another version.
                }
            }
        } catch (LiberviaException refused) {
            if (text(message, "type").equals("msg")) {
                note(request.text("Not delivered.") + " " + refused.getMessage());
                page.send(Map.of("type", "refused", "body", text(message, "body")));
            }
        }
    }

    private void say(String body) {
        String said = body.strip();
        if (!said.isEmpty() && said.length() <= LONGEST) {
            partner.send(said);
        }
    }

    private static String text(Map<String, Object> message, String field) {
        return message.get(field) instanceof String text ? text : "";
    }
}
