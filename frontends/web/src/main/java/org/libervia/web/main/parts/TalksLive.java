package org.libervia.web.main.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.Conversation;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.UnreadChanged;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.LivePage.Update;
import org.libervia.web.page.PageRequest;

/**
 * Keeps the list of conversations of an open page up to date, and the number of unread messages.
 */
public final class TalksLive {
    private static final int LATEST = 100;

    private final PageRequest request;
    private final LivePage page;
    private final @Nullable Jid open;
    private final Talks talks;

    /** The conversations that something happened in while the page was open. */
    private final Map<Jid, Conversation> touched = new HashMap<>();

    /**
     * @param open the conversation that the page shows, or null
     */
    public TalksLive(PageRequest request, LivePage page, @Nullable Jid open) {
        this.request = request;
        this.page = page;
        this.open = open;
        this.talks = new Talks(request, open);
    }

    /** A message came or left: its conversation goes to the top. */
    public void arrived(ChatMessage message) {
        if (message.bodies().isEmpty()) {
            return;
        }
        Jid with = message.conversation();
        Conversation known = touched.get(with);
        touched.put(
                with,
                new Conversation(
                        with,
                        message.type() == MessageType.GROUPCHAT,
                        message,
                        known == null ? unread(with) : known.unread(),
                        null));
        page.update(selector(with), Update.REMOVE, "");
        page.update("#talks", Update.PREPEND, entry(with));
    }

    private int unread(Jid with) {
        return Lenient.ask(
                request,
                ConversationsFacet.class,
                conversations -> conversations.unread(request.actingProfile(), with),
                0);
    }

    /** Something became unread, or was read. */
    public void unread(UnreadChanged changed) {
        page.send(Map.of("type", "title", "unread", changed.total()));
        find(changed.with())
                .ifPresent(known -> {
                    touched.put(
                            changed.with(),
                            new Conversation(
                                    known.with(),
                                    known.room(),
                                    known.last(),
                                    changed.unread(),
                                    known.readUntil()));
                    show(changed.with());
                });
    }

    /** Whom the page shows comes or goes. */
    public void presence() {
        if (open != null && find(open).isPresent()) {
            show(open);
        }
    }

    private Optional<Conversation> find(Jid with) {
        if (!touched.containsKey(with)) {
            Lenient.ask(
                            request,
                            ConversationsFacet.class,
                            conversations -> conversations.list(request.actingProfile(), LATEST),
                            List.<Conversation>of())
                    .forEach(
                            conversation -> touched.putIfAbsent(conversation.with(), conversation));
        }
        return Optional.ofNullable(touched.get(with));
    }

    private void show(Jid with) {
        page.update(selector(with), Update.REPLACE, entry(with));
    }

    private String entry(Jid with) {
        Conversation conversation = Objects.requireNonNull(touched.get(with));
        Presences.Shown presence =
                conversation.room() ? Presences.Shown.NONE : Presences.of(request, with);
        return page.render(
                "chat/list_entry.html", Map.of("c", talks.entry(conversation, presence)));
    }

    /** The element of a conversation; the address stands in a string of CSS. */
    private static String selector(Jid jid) {
        return "[id=\"talk-" + jid.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }
}
