package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A room to find again (XEP-0402).
 *
 * @param room its address, bare
 * @param name for people, or null
 * @param nick the name to take there, or null for the usual one
 * @param password to enter, or null
 * @param autojoin whether to enter at every connection
 */
public record Bookmark(
        Jid room,
        @Nullable String name,
        @Nullable String nick,
        @Nullable String password,
        boolean autojoin) {

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "Bookmark[" + room + (autojoin ? ", autojoin]" : "]");
    }
}
