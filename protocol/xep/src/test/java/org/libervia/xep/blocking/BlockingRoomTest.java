package org.libervia.xep.blocking;

import java.util.List;
import java.util.Set;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class BlockingRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        BlockCommand.class,
                        BlockCommand.NAMESPACE,
                        BlockCommand::read,
                        "block",
                        "unblock",
                        "blocklist"));
    }

    @Override
    public Set<String> withoutCodec() {
        return Set.of(Blocked.NAMESPACE);
    }
}
