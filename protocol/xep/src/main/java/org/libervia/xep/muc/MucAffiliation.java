package org.libervia.xep.muc;

import java.util.Locale;

/** What somebody is to a room, whether there or not (XEP-0045 §5.2). */
public enum MucAffiliation {
    OWNER,
    ADMIN,
    MEMBER,
    NONE,
    OUTCAST;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MucAffiliation of(String text) {
        for (MucAffiliation affiliation : values()) {
            if (affiliation.text().equals(text)) {
                return affiliation;
            }
        }
        throw new IllegalArgumentException("no such affiliation is known");
    }
}
