package org.libervia.feature.bookmarks;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.feature.rooms.KnownBookmarks;
import org.libervia.feature.rooms.RoomEntry;
import org.libervia.xep.bookmarks2.Conference;

/** Rooms to find again. */
public final class BookmarksFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("bookmarks", "Keeps the rooms to find again on your server.")
                .requires("rooms")
                .xeps(48, 49, 402)
                .advertises(Conference.NAMESPACE + "+notify")
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        Bookmarks bookmarks = new Bookmarks(backend, backend.provided(RoomEntry.class));
        return Behaviour.builder()
                .ready(bookmarks::ready)
                .incoming(IncomingPhase.PARSED, bookmarks::hear)
                .disconnected(bookmarks::disconnected)
                .facet(BookmarksFacet.class, bookmarks)
                .provides(KnownBookmarks.class, bookmarks)
                .build();
    }
}
