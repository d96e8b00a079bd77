package org.libervia.xep.version;

import java.util.List;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class VersionRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        SoftwareVersion.class,
                        SoftwareVersion.NAMESPACE,
                        SoftwareVersion::read,
                        "query"));
    }
}
