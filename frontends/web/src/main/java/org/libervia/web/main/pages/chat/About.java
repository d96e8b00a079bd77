package org.libervia.web.main.pages.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a conversation is, as {@code chat/chat.html} shows it.
 *
 * @param name given by the visitor, empty for none
 * @param kind {@code chat} or {@code room}
 * @param presence as {@link org.libervia.web.main.parts.Presences.Shown#show}; empty for rooms
 * @param status in their own words; may be empty
 * @param subject of a room, or null
 * @param canSend whether the visitor may write
 * @param joined whether the visitor is in the room
 * @param nick of the visitor in the room, or null
 * @param membersCount how many are in the room, or null
 * @param isContact whether it is one of the visitor's contacts
 */
record About(
        String jid,
        String name,
        String kind,
        String presence,
        String status,
        @Nullable String subject,
        boolean canSend,
        boolean joined,
        @Nullable String nick,
        @Nullable Integer membersCount,
        boolean isContact) {

    static final String ROOM = "room";
    static final String CHAT = "chat";

    boolean isRoom() {
        return kind.equals(ROOM);
    }
}
