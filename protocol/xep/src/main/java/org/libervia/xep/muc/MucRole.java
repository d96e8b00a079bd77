package org.libervia.xep.muc;

import java.util.Locale;

/** What somebody may do in a room (XEP-0045 §5.1). */
public enum MucRole {
    MODERATOR,
    PARTICIPANT,
    VISITOR,
    NONE;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MucRole of(String text) {
        for (MucRole role : values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role is known");
    }
}
