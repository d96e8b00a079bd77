package org.libervia.xep.omemolegacy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class OmemolegacyRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        String namespace = LegacyEncrypted.NAMESPACE;
        return List.of(
                Codec.of(LegacyDevices.class, namespace, LegacyDevices::read, "list"),
                Codec.of(LegacyBundle.class, namespace, LegacyBundle::read, "bundle"),
                Codec.of(LegacyEncrypted.class, namespace, LegacyEncrypted::read, "encrypted"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        Function<Random, Object> base64 = random -> "AQIDBA==";
        return Map.of(
                "LegacyBundle.signature", base64,
                "LegacyBundle.identity", base64,
                "PreKey.key", base64,
                "Key.data", base64,
                "LegacyEncrypted.iv", base64,
                "LegacyEncrypted.payload", base64);
    }
}
