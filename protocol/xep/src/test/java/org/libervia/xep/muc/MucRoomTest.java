package org.libervia.xep.muc;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class MucRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(MucJoin.class, MucJoin.NAMESPACE, MucJoin::read, "x"),
                Codec.of(MucUser.class, MucUser.NAMESPACE, MucUser::read, "x"),
                Codec.of(MucAdmin.class, MucAdmin.NAMESPACE, MucAdmin::read, "query"),
                Codec.of(MucOwner.class, MucOwner.NAMESPACE, MucOwner::read, "query"));
    }
}
