package org.libervia.xep.roster;

import java.util.List;
import java.util.Set;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class RosterRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(Roster.class, Roster.NAMESPACE, Roster::read, "query"));
    }

    @Override
    public Set<String> withoutCodec() {
        return Set.of(Roster.VERSIONING);
    }
}
