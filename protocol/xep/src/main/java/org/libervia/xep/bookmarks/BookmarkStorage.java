package org.libervia.xep.bookmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * All bookmarks of somebody (XEP-0048 §2). Those whose address is none are left out.
 *
 * @param rooms the rooms
 * @param pages pages of the web
 */
public record BookmarkStorage(List<Room> rooms, List<WebPage> pages) implements Payload {

    public static final String NAMESPACE = "storage:bookmarks";

    /**
     * A room.
     *
     * @param name for people, or null
     * @param autojoin whether to enter at every connection
     * @param nick the name to take there, or null
     * @param password what the room asks for, or null
     */
    public record Room(
            Jid jid,
            @Nullable String name,
            boolean autojoin,
            @Nullable String nick,
            @Nullable String password) {

        /** Without the password, which belongs in no log. */
        @Override
        public String toString() {
            return "Room[" + jid + ", " + autojoin + "]";
        }
    }

    /** A page of the web. */
    public record WebPage(String url, @Nullable String name) {}

    public BookmarkStorage {
        rooms = List.copyOf(rooms);
        pages = List.copyOf(pages);
    }

    /**
     * Reads {@code <storage/>}.
     *
     * @throws InvalidElementException when it is another element
     */
    public static BookmarkStorage read(XmlElement element) {
        ElementReader.of(element, "storage", NAMESPACE);
        return new BookmarkStorage(
                element.elements("conference", NAMESPACE)
                        .filter(BookmarkStorage::isReadable)
                        .map(BookmarkStorage::room)
                        .toList(),
                element.elements("url", NAMESPACE)
                        .filter(url -> url.attribute("url") != null)
                        .map(url -> new WebPage(url.attribute("url", ""), url.attribute("name")))
                        .toList());
    }

    private static boolean isReadable(XmlElement conference) {
        try {
            return !room(conference).jid().domain().isEmpty();
        } catch (InvalidElementException wrong) {
            return false;
        }
    }

    private static Room room(XmlElement conference) {
        ElementReader reader = ElementReader.of(conference);
        return new Room(
                reader.requiredJid("jid"),
                reader.attribute("name"),
                reader.flag("autojoin", false),
                reader.childText("nick"),
                reader.childText("password"));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder storage = XmlElement.builder("storage", NAMESPACE);
        for (Room room : rooms) {
            storage.child(
                    XmlElement.builder("conference", NAMESPACE)
                            .attribute("jid", room.jid())
                            .attribute("name", room.name())
                            .attribute("autojoin", room.autojoin() ? "true" : null)
                            .optionalTextChild("nick", room.nick())
                            .optionalTextChild("password", room.password())
                            .build());
        }
        for (WebPage page : pages) {
            storage.child(
                    XmlElement.builder("url", NAMESPACE)
                            .attribute("url", page.url())
                            .attribute("name", page.name())
                            .build());
        }
        return storage.build();
    }
}
