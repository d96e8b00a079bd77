package org.libervia.domain.rooms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** The rooms of a connected profile (XEP-0045). */
@Facet("rooms")
public interface RoomsFacet {

    /**
     * Enters a room; one that does not exist is created with the settings of its service. One that
     * we are in already is returned as it is. It is entered again whenever the connection comes
     * back, until it is {@linkplain #leave left}.
     *
     * @param nick null for that of the bookmark, else of the account; when it is taken, underscores
     *     are added
     * @param password null when the room asks for none, or the bookmark knows it
     * @throws org.libervia.base.error.LiberviaException {@code FORBIDDEN} when we may not enter,
     *     {@code LIMIT} when it is full, {@code NOT_FOUND} when there is no such service
     */
    JoinedRoom join(String profile, Jid room, @Nullable String nick, @Nullable String password);

    /**
     * Creates a room with the settings of its service, and enters it.
     *
     * @param room null for a room of the default service with a name that nobody can guess
     * @throws org.libervia.base.error.LiberviaException {@code CONFLICT} when it exists
     */
    JoinedRoom create(String profile, @Nullable Jid room, @Nullable String nick);

    /**
     * Leaves a room.
     *
     * @param message what the others read, or null
     */
    void leave(String profile, Jid room, @Nullable String message);

    /** The rooms that we are in. */
    List<JoinedRoom> joined(String profile);

    /** A room that we are in: {@code NOT_FOUND} when we are not. */
    JoinedRoom get(String profile, Jid room);

    /** Those with a lasting affiliation, as far as we may see them. */
    List<Member> members(String profile, Jid room);

    /**
     * Sets the subject of a room that we are in; an empty one takes it away. {@code FORBIDDEN} when
     * the room lets only others do that.
     */
    void setSubject(String profile, Jid room, String subject);

    /** Takes another nick in a room that we are in: {@code CONFLICT} when somebody has it. */
    void setNick(String profile, Jid room, String nick);

    /** What a room tells to those outside. */
    RoomInfo info(String profile, Jid room);

    /** The public rooms of a service; null for the default one. */
    List<ListedRoom> list(String profile, @Nullable Jid service);

    /**
     * The default service for rooms: that of the account's server, else the option {@code
     * default_muc}.
     */
    Jid service(String profile);

    /**
     * The address that a text stands for: an address, or the name of a room of the default service.
     */
    Jid find(String profile, String text);

    /** Whether an address belongs to a service of rooms, and not to a person. */
    boolean isRoom(String profile, Jid address);

    /** Asks somebody into a room (XEP-0249). */
    void invite(String profile, Jid room, Jid guest, @Nullable String reason);
}
