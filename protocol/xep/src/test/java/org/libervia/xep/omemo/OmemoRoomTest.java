package org.libervia.xep.omemo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class OmemoRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        String namespace = OmemoEncrypted.NAMESPACE;
        return List.of(
                Codec.of(OmemoDevices.class, namespace, OmemoDevices::read, "devices"),
                Codec.of(OmemoBundle.class, namespace, OmemoBundle::read, "bundle"),
                Codec.of(OmemoEncrypted.class, namespace, OmemoEncrypted::read, "encrypted"),
                Codec.of(OptOut.class, namespace, OptOut::read, "opt-out"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        Function<Random, Object> base64 = random -> "AQIDBA==";
        return Map.of(
                "OmemoBundle.signature", base64,
                "OmemoBundle.identity", base64,
                "PreKey.key", base64,
                "Key.data", base64,
                "OmemoEncrypted.payload", base64);
    }
}
