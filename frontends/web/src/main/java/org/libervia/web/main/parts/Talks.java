package org.libervia.web.main.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.Conversation;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.web.page.PageRequest;

/** The conversations of a visitor, as pages list them. */
public final class Talks {
    private static final int LONGEST = 120;

    private final PageRequest request;
    private final String profile;
    private final Map<Jid, String> names;
    private final @Nullable Jid open;

    Talks(PageRequest request, @Nullable Jid open) {
        this.request = request;
        this.profile = request.actingProfile();
        this.names = names(request);
        this.open = open;
    }

    /**
     * The latest conversations, the newest first.
     *
     * @param open the one that the page shows, or null
     */
    public static List<Talk> of(PageRequest request, @Nullable Jid open, int limit) {
        Talks talks = new Talks(request, open);
        Presences presences = Presences.of(request);
        return Lenient.ask(
                        request,
                        ConversationsFacet.class,
                        conversations -> conversations.list(talks.profile, limit),
                        List.<Conversation>of())
                .stream()
                .map(conversation -> talks.entry(conversation, presences.find(conversation.with())))
                .toList();
    }

    private static Map<Jid, String> names(PageRequest request) {
        String profile = request.actingProfile();
        Map<Jid, String> names =
                Lenient.ask(
                                request,
                                BookmarksFacet.class,
                                bookmarks -> bookmarks.list(profile),
                                List.<Bookmark>of())
                        .stream()
                        .filter(bookmark -> bookmark.name() != null)
                        .collect(
                                Collectors.toMap(
                                        Bookmark::room,
                                        bookmark -> Optional.ofNullable(bookmark.name()).orElse(""),
                                        (one, other) -> one));
        names.putAll(
                Lenient.ask(
                                request,
                                ContactsFacet.class,
                                contacts -> contacts.list(profile),
                                List.<Contact>of())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Contact::jid, Contact::name, (one, other) -> one)));
        return names;
    }

    /** A conversation as it is listed. */
    Talk entry(Conversation conversation, Presences.Shown presence) {
        Jid with = conversation.with();
        ChatMessage last = conversation.last();
        return new Talk(
                with.toString(),
                names.getOrDefault(with, with.isFull() ? with.resource() : ""),
                request.url("chat", with),
                conversation.room() ? "room" : "chat",
                conversation.unread(),
                false,
                beginning(last.body()),
                author(conversation).orElse(null),
                last.timestamp(),
                presence(conversation, presence),
                with.equals(open));
    }

    /** Of who is no contact, nothing is known: that is not the same as being away. */
    private String presence(Conversation conversation, Presences.Shown presence) {
        boolean contact = !conversation.room() && names.containsKey(conversation.with());
        return contact ? presence.show() : "";
    }

    private Optional<String> author(Conversation conversation) {
        ChatMessage last = conversation.last();
        if (last.isOutgoing()) {
            return Optional.of(request.text("You"));
        }
        return conversation.room()
                ? Optional.of(last.from().resource()).filter(nick -> !nick.isEmpty())
                : Optional.empty();
    }

    private static String beginning(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
