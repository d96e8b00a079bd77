package org.libervia.feature.bookmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.Bookmark;
import org.libervia.feature.privatenode.PrivateNode;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.bookmarks2.Conference;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xmpp.xml.XmlElement;

/** Bookmarks as items of a personal node that nobody else may read (XEP-0402 §3). */
final class PersonalNode implements Shelf {
    private static final PrivateNode NODE = new PrivateNode(new NodeName(Conference.NAMESPACE));

    /** What other programs keep with bookmarks: it must survive our changes. */
    private static final class Extensions {
        private final Map<Jid, List<XmlElement>> of = new ConcurrentHashMap<>();
    }

    private static Map<Jid, List<XmlElement>> extensions(Session session) {
        return session.state(Extensions.class, Extensions::new).of;
    }

    @Override
    public List<Bookmark> all(Session session) {
        List<Bookmark> found = new ArrayList<>();
        NODE.items(session).forEach(item -> read(session, item).ifPresent(found::add));
        return found;
    }

    /** What nobody can read is left out. */
    static Optional<Bookmark> read(Session session, Item item) {
        String id = item.id();
        XmlElement payload = item.payload();
        if (id == null || payload == null) {
            return Optional.empty();
        }
        try {
            Jid room = Jid.parse(id).bare();
            Conference conference = Conference.read(payload);
            extensions(session).put(room, conference.extensions());
            return Optional.of(
                    new Bookmark(
                            room,
                            conference.name(),
                            conference.nick(),
                            conference.password(),
                            conference.autojoin()));
        } catch (InvalidJidException | InvalidElementException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public void put(Session session, Bookmark bookmark) {
        Conference conference =
                new Conference(
                        bookmark.name(),
                        bookmark.autojoin(),
                        bookmark.nick(),
                        bookmark.password(),
                        extensions(session).getOrDefault(bookmark.room(), List.of()));
        Item item = Item.of(bookmark.room().toString(), conference.write());
        NODE.publish(session, item);
    }

    @Override
    public void remove(Session session, Jid room) {
        NODE.retract(session, room.toString());
        extensions(session).remove(room);
    }
}
