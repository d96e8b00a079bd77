package org.libervia.xep.trustmessages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.trust.KeyOwner;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class TrustmessagesRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        TrustMessage.class,
                        TrustMessage.NAMESPACE,
                        TrustMessage::read,
                        "trust-message"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        Function<Random, Object> base64 = random -> List.of("AQIDBA==");
        return Map.of("Owner.trusted", base64, "Owner.distrusted", base64);
    }

    @Test
    void whatTheLibrarySaysSurvivesBeingWrittenAndRead() {
        IdentityKey key = IdentityKey.of(new byte[32]);
        List<KeyOwner> owners =
                List.of(new KeyOwner("ana@example.org", List.of(key), List.of(key)));
        TrustMessage message = TrustMessage.of("urn:xmpp:omemo:2", owners);
        assertThat(TrustMessage.read(message.write()).keyOwners()).isEqualTo(owners);
        assertThat(message.usage()).isEqualTo(TrustMessage.ATM);
    }
}
