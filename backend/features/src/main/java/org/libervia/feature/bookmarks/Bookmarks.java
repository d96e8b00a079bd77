package org.libervia.feature.bookmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksChanged;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.feature.rooms.KnownBookmarks;
import org.libervia.feature.rooms.RoomEntry;
import org.libervia.xep.bookmarks2.Conference;
import org.libervia.xep.pubsub.PubSubEvent;
import org.libervia.xmpp.StanzaErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bookmarks of sessions: fetched when a stream is new, and kept up to date by its events. */
final class Bookmarks implements BookmarksFacet, KnownBookmarks {
    private static final Logger LOG = LoggerFactory.getLogger(Bookmarks.class);

    private final Backend backend;
    private final RoomEntry rooms;
    private final Shelf node = new PersonalNode();
    private final Shelf element = new PrivateElement();

    Bookmarks(Backend backend, RoomEntry rooms) {
        this.backend = backend;
        this.rooms = rooms;
    }

    /** What one session knows. */
    private static final class Known {
        private final Map<Jid, Bookmark> all = new ConcurrentHashMap<>();
        private final ReentrantLock fetching = new ReentrantLock();
        private volatile @Nullable Shelf shelf;

        List<Bookmark> sorted() {
            List<Bookmark> sorted = new ArrayList<>(all.values());
            sorted.sort(Comparator.comparing(Bookmark::room));
            return sorted;
        }
    }

    private static Known known(Session session) {
        return session.state(Known.class, Known::new);
    }

    /** A new stream: what other devices changed meanwhile is fetched, and rooms are entered. */
    void ready(Session session) {
        session.fork(
                "fetching bookmarks",
                () -> {
                    try {
                        fetch(session);
                    } catch (LiberviaException failed) {
                        LOG.info(
                                "{}: the bookmarks could not be fetched: {}",
                                session.profile(),
                                failed.getMessage());
                        return;
                    }
                    known(session).sorted().stream()
                            .filter(Bookmark::autojoin)
                            .forEach(bookmark -> enter(session, bookmark));
                });
    }

    private void enter(Session session, Bookmark bookmark) {
        try {
            rooms.enter(session, bookmark);
        } catch (LiberviaException wrong) {
            LOG.info("{}: a bookmark is passed over: {}", session.profile(), wrong.getMessage());
        }
    }

    private Shelf fetch(Session session) {
        Known known = known(session);
        known.fetching.lock();
        try {
            Shelf shelf = node;
            List<Bookmark> found;
            try {
                found = node.all(session);
            } catch (StanzaErrorException unable) {
                LOG.debug("{}: no personal node: {}", session.profile(), unable.getMessage());
                shelf = element;
                found = element.all(session);
            }
            known.all.keySet().retainAll(found.stream().map(Bookmark::room).toList());
            found.forEach(bookmark -> known.all.put(bookmark.room(), bookmark));
            known.shelf = shelf;
            return shelf;
        } finally {
            known.fetching.unlock();
        }
    }

    private Shelf shelf(Session session) {
        Shelf shelf = known(session).shelf;
        return shelf == null ? fetch(session) : shelf;
    }

    void disconnected(Session session) {
        known(session).shelf = null;
    }

    @Override
    public Optional<Bookmark> find(Session session, Jid room) {
        return Optional.ofNullable(known(session).all.get(room));
    }

    @Override
    public List<Bookmark> list(String profile) {
        Session session = backend.connected(profile);
        shelf(session);
        return known(session).sorted();
    }

    @Override
    public void set(String profile, Bookmark bookmark) {
        Session session = backend.connected(profile);
        if (!bookmark.room().isBare() || bookmark.room().local().isEmpty()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "A room is written name@service; “" + bookmark.room() + "” is not.");
        }
        Shelf shelf = shelf(session);
        Bookmark before = find(session, bookmark.room()).orElse(null);
        put(session, bookmark);
        orUndo(session, bookmark.room(), before, () -> shelf.put(session, bookmark));
    }

    /** What we change is known before the server tells of it, so that it is not taken for news. */
    private void orUndo(Session session, Jid room, @Nullable Bookmark before, Runnable change) {
        boolean done = false;
        try {
            change.run();
            done = true;
        } finally {
            if (!done) {
                if (before == null) {
                    drop(session, room);
                } else {
                    put(session, before);
                }
            }
        }
    }

    @Override
    public void remove(String profile, Jid room) {
        Session session = backend.connected(profile);
        Shelf shelf = shelf(session);
        Bookmark before =
                find(session, room)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.NOT_FOUND,
                                        "There is no bookmark of the room " + room + "."));
        drop(session, room);
        orUndo(session, room, before, () -> shelf.remove(session, room));
    }

    private void put(Session session, Bookmark bookmark) {
        Bookmark before = known(session).all.put(bookmark.room(), bookmark);
        if (!bookmark.equals(before)) {
            tell(session);
        }
    }

    private void drop(Session session, Jid room) {
        if (known(session).all.remove(room) != null) {
            tell(session);
        }
    }

    private void tell(Session session) {
        backend.emit(new BookmarksChanged(session.profile(), known(session).sorted()));
    }

    /** Another device of ours has changed bookmarks (XEP-0402 §3.5). */
    Verdict hear(IncomingMessage message) {
        Session session = message.session();
        if (message.from().equals(session.jid().bare())
                && PubSubEvent.in(message.stanza().element()).orElse(null)
                        instanceof PubSubEvent.Items items
                && items.node().equals(Conference.NAMESPACE)) {
            items.items()
                    .forEach(item ->
                            PersonalNode.read(session, item)
                                    .ifPresent(bookmark -> changed(session, bookmark)));
            items.retracted().forEach(id -> removed(session, id));
        }
        return Verdict.GOES_ON;
    }

    /** A room that another device enters or leaves from now on is entered or left here too. */
    private void changed(Session session, Bookmark bookmark) {
        Bookmark before = known(session).all.get(bookmark.room());
        put(session, bookmark);
        if (bookmark.autojoin()) {
            enter(session, bookmark);
        } else if (before != null && before.autojoin()) {
            rooms.leave(session, bookmark.room());
        }
    }

    private void removed(Session session, String id) {
        try {
            Jid room = Jid.parse(id);
            if (find(session, room).isPresent()) {
                drop(session, room);
                rooms.leave(session, room);
            }
        } catch (InvalidJidException foreign) {
            LOG.debug("{}: a bookmark of no room is gone", session.profile(), foreign);
        }
    }
}
