package org.libervia.feature.bookmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.xep.bookmarks.BookmarkStorage;
import org.libervia.xep.privatestorage.PrivateStorage;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

/** Bookmarks in one element of the private storage (XEP-0048, XEP-0049). */
final class PrivateElement implements Shelf {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @Override
    public List<Bookmark> all(Session session) {
        return storage(session).rooms().stream()
                .map(room ->
                        new Bookmark(
                                room.jid().bare(),
                                room.name(),
                                room.nick(),
                                room.password(),
                                room.autojoin()))
                .toList();
    }

    private static BookmarkStorage storage(Session session) {
        XmlElement question = PrivateStorage.question("storage", BookmarkStorage.NAMESPACE).write();
        return BookmarkStorage.read(
                PrivateStorage.read(
                                session.stream()
                                        .ask(Iq.get(null, question), DEADLINE)
                                        .payload()
                                        .orElseThrow())
                        .content());
    }

    @Override
    public void put(Session session, Bookmark bookmark) {
        BookmarkStorage storage = storage(session);
        List<BookmarkStorage.Room> rooms = without(storage, bookmark.room());
        rooms.add(
                new BookmarkStorage.Room(
                        bookmark.room(),
                        Objects.requireNonNullElse(bookmark.name(), bookmark.room().local()),
                        bookmark.autojoin(),
                        bookmark.nick(),
                        bookmark.password()));
        write(session, new BookmarkStorage(rooms, storage.pages()));
    }

    @Override
    public void remove(Session session, Jid room) {
        BookmarkStorage storage = storage(session);
        write(session, new BookmarkStorage(without(storage, room), storage.pages()));
    }

    private static List<BookmarkStorage.Room> without(BookmarkStorage storage, Jid room) {
        List<BookmarkStorage.Room> rooms = new ArrayList<>(storage.rooms());
        rooms.removeIf(known -> known.jid().bare().equals(room));
        return rooms;
    }

    private static void write(Session session, BookmarkStorage storage) {
        session.stream().ask(Iq.set(null, new PrivateStorage(storage.write()).write()), DEADLINE);
    }
}
