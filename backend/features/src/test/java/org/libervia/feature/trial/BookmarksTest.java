package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.libervia.feature.trial.FeatureBox.soon;

import org.libervia.base.Jid;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.domain.rooms.BookmarksChanged;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class BookmarksTest {

    @ServerTest
    void bookmarksAreKeptOnTheServerAndSeenByOtherDevices(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            BookmarksFacet bookmarks = box.facet(BookmarksFacet.class);
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            Jid account = place.online("alice");
            box.profile("phone", account);
            box.connect("phone");
            Jid room = Jid.parse(place.tag() + "library@" + server.rooms());
            Bookmark bookmark = new Bookmark(room, "The library", "Ana", null, true);
            assertThat(bookmarks.list("phone")).isEmpty();

            bookmarks.set("alice", bookmark);

            assertThat(bookmarks.list("alice")).containsExactly(bookmark);
            soon(() -> assertThat(bookmarks.list("phone")).containsExactly(bookmark));
            assertThat(box.heard(BookmarksChanged.class))
                    .anyMatch(changed -> changed.profile().equals("phone"));
            soon(() -> assertThat(rooms.joined("phone")).hasSize(1));
            assertThat(rooms.joined("phone").getFirst().room()).isEqualTo(room);

            box.profiles().disconnect("phone");
            box.connect("phone");
            soon(() -> assertThat(rooms.joined("phone")).hasSize(1));

            bookmarks.remove("alice", room);
            assertThat(bookmarks.list("alice")).isEmpty();
            // not every server tells other devices of it; they learn it with the next connection
            box.profiles().disconnect("phone");
            box.connect("phone");
            soon(() -> assertThat(bookmarks.list("phone")).isEmpty());
            assertThatThrownBy(() -> bookmarks.remove("alice", room))
                    .hasMessageContaining("no bookmark");
        }
    }
}
