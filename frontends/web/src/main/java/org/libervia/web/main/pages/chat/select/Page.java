package org.libervia.web.main.pages.chat.select;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.UnreadChanged;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.main.parts.Talks;
import org.libervia.web.main.parts.TalksLive;
import org.libervia.web.page.FormData;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/** Conversations, bookmarked rooms, and the forms to begin a conversation or enter a room. */
public final class Page implements WebPage {
    private static final int TALKS = 100;

    /** A room that can be entered. */
    record Card(
            String jid,
            @Nullable String name,
            String url,
            boolean autojoin,
            boolean joined,
            @Nullable Integer occupants) {}

    @Override
    public void prepare(PageRequest request, PageModel model) {
        String profile = request.actingProfile();
        model.put("conversations", Talks.of(request, null, TALKS))
                .put("bookmarks", cards(request, profile))
                .put(
                        "contacts",
                        Lenient.ask(
                                request,
                                ContactsFacet.class,
                                contacts -> contacts.list(profile),
                                List.<Contact>of()))
                .put(
                        "muc_service",
                        Lenient.ask(
                                        request,
                                        RoomsFacet.class,
                                        rooms -> Optional.of(rooms.service(profile).toString()),
                                        Optional.<String>empty())
                                .orElse(null))
                .put("nick", request.ownJid().map(Jid::local).orElse(profile))
                .noRobots()
                .fullScreen();
    }

    private static List<Card> cards(PageRequest request, String profile) {
        List<JoinedRoom> joined =
                Lenient.ask(
                        request,
                        RoomsFacet.class,
                        rooms -> rooms.joined(profile),
                        List.<JoinedRoom>of());
        return Lenient.ask(
                        request,
                        BookmarksFacet.class,
                        bookmarks -> bookmarks.list(profile),
                        List.<Bookmark>of())
                .stream()
                .map(bookmark -> card(request, bookmark, joined))
                .toList();
    }

    private static Card card(PageRequest request, Bookmark bookmark, List<JoinedRoom> joined) {
        Optional<JoinedRoom> there =
                joined.stream().filter(room -> room.room().equals(bookmark.room())).findFirst();
        return new Card(
                bookmark.room().toString(),
                bookmark.name(),
                request.url("chat", bookmark.room()),
                bookmark.autojoin(),
                there.isPresent(),
                there.map(room -> room.occupants().size()).orElse(null));
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        return switch (form.text("type")) {
            case "talk" -> talk(request, form);
            case "join" -> join(request, form);
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT, "The form has no known type: reload the page.");
        };
    }

    private static PostResult talk(PageRequest request, FormData form) {
        String text = form.required("jid");
        try {
            Jid jid =
                    text.indexOf('@') > 0
                            ? Jid.parse(text)
                            : request.facet(ContactsFacet.class)
                                    .find(request.actingProfile(), text);
            if (!jid.local().isEmpty()) {
                return PostResult.goTo(request.url("chat", jid.bare())).quietly();
            }
        } catch (InvalidJidException malformed) {
            // told below, as for a server
        } catch (LiberviaException unknown) {
            return PostResult.retry(String.valueOf(unknown.getMessage()));
        }
        return PostResult.retry(
                request.text("An address is written as name@example.org; this is none."));
    }

    private static PostResult join(PageRequest request, FormData form) {
        String profile = request.actingProfile();
        RoomsFacet rooms = request.facet(RoomsFacet.class);
        try {
            Jid room = rooms.find(profile, form.required("room"));
            @Nullable String nick = form.find("nick").orElse(null);
            @Nullable String password =
                    form.raw("password").filter(text -> !text.isEmpty()).orElse(null);
            JoinedRoom entered = rooms.join(profile, room, nick, password);
            if (form.flag("keep")) {
                keep(request, entered, password);
            }
            return PostResult.goTo(request.url("chat", room)).quietly();
        } catch (LiberviaException refused) {
            if (refused.problem() == Problem.INTERNAL) {
                throw refused;
            }
            return PostResult.retry(String.valueOf(refused.getMessage()));
        }
    }

    /** The room is entered at every connection from now on. */
    private static void keep(PageRequest request, JoinedRoom room, @Nullable String password) {
        BookmarksFacet bookmarks = request.facet(BookmarksFacet.class);
        String profile = request.actingProfile();
        Set<Jid> known =
                bookmarks.list(profile).stream().map(Bookmark::room).collect(Collectors.toSet());
        if (!known.contains(room.room())) {
            bookmarks.set(
                    profile, new Bookmark(room.room(), room.name(), room.nick(), password, true));
        }
    }

    @Override
    public LiveHandler live(PageRequest request, LivePage page) {
        page.hear(Set.of(MessageArrived.class, UnreadChanged.class));
        TalksLive talks = new TalksLive(request, page, null);
        return new LiveHandler() {
            @Override
            public void signal(Signal signal) {
                switch (signal) {
                    case MessageArrived arrived -> talks.arrived(arrived.message());
                    case UnreadChanged unread -> talks.unread(unread);
                    default -> {
                        // Nothing of the page depends on it.
                    }
                }
            }
        };
    }
}
