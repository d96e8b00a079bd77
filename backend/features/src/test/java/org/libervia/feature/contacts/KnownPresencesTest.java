package org.libervia.feature.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.PresenceInfo;

class KnownPresencesTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.net/orchard");
    private final KnownPresences known = new KnownPresences();

    private static PresenceInfo here(Jid jid) {
        return new PresenceInfo(jid, "", 0, Map.of());
    }

    @Test
    void strangersTakeBoundedRoomAndNoneOfContacts() {
        known.put(here(ROMEO), true);
        Jid stranger = Jid.parse("tybalt@example.net");
        for (int i = 0; i < KnownPresences.MOST_OF_STRANGERS + 500; i++) {
            known.put(here(stranger.withResource("r" + i)), false);
        }
        assertThat(known.of(null)).hasSize(KnownPresences.MOST_OF_STRANGERS + 1);
        assertThat(known.of(ROMEO)).containsExactly(here(ROMEO));
    }

    @Test
    void whoLeavesIsForgottenOnce() {
        known.put(here(ROMEO), false);
        known.put(here(ROMEO), true);
        assertThat(known.of(null)).containsExactly(here(ROMEO));
        assertThat(known.remove(ROMEO)).isTrue();
        assertThat(known.remove(ROMEO)).isFalse();
    }
}
