package org.libervia.feature.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * A room to be in.
 *
 * @param nick the name to take there
 * @param password what the room asks for, or null
 */
record Wanted(Jid room, String nick, @Nullable String password) {

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "Wanted[" + room + " as " + nick + "]";
    }
}
