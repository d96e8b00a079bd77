package org.libervia.feature.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xep.occupantid.OccupantId;
import org.libervia.xep.stanzaid.StanzaId;

/**
 * What a room can do, as it says itself.
 *
 * @param exists whether it was there when it was asked
 * @param name for people, or null
 * @param names whether it gives messages ids of its own (XEP-0359)
 * @param archives whether it keeps messages (XEP-0313)
 * @param identifies whether it gives occupants lasting ids (XEP-0421)
 */
record RoomTraits(
        boolean exists,
        @Nullable String name,
        boolean names,
        boolean archives,
        boolean identifies) {
    /** Of a room that does not say. */
    static final RoomTraits UNKNOWN = new RoomTraits(false, null, false, false, false);

    static RoomTraits of(DiscoInfo info) {
        boolean archives = info.hasFeature(ArchiveQuery.NAMESPACE);
        String name =
                info.identities().stream()
                        .filter(identity -> identity.category().equals("conference"))
                        .map(identity -> identity.name() == null ? "" : identity.name())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(null);
        return new RoomTraits(
                true,
                name,
                archives || info.hasFeature(StanzaId.NAMESPACE),
                archives,
                info.hasFeature(OccupantId.NAMESPACE));
    }
}
