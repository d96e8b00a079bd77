package org.libervia.web.main.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.PresenceInfo;

class PresencesTest {
    private static final Jid JULIET = Jid.parse("juliet@example.org");

    private static PresenceInfo presence(
            String resource, String show, int priority, String status) {
        return new PresenceInfo(
                Jid.parse("juliet@example.org/" + resource),
                show,
                priority,
                status.isEmpty() ? Map.of() : Map.of("", status));
    }

    @Test
    void theResourceWithTheHighestPriorityCounts() {
        Presences presences =
                new Presences(
                        List.of(
                                presence("balcony", "away", 5, "Later"),
                                presence("phone", "", 1, ""),
                                presence("gone", "unavailable", 9, "")));
        assertThat(presences.find(JULIET)).isEqualTo(new Presences.Shown("away", "Later"));
    }

    @Test
    void aPlainPresenceIsAvailable() {
        assertThat(new Presences(List.of(presence("phone", "", 0, ""))).find(JULIET))
                .isEqualTo(new Presences.Shown("available", ""));
    }

    @Test
    void whoIsUnknownIsNotThere() {
        assertThat(new Presences(List.of()).find(JULIET).isThere()).isFalse();
    }

    @Test
    void aStatusInAnyLanguageIsBetterThanNone() {
        PresenceInfo presence =
                new PresenceInfo(
                        Jid.parse("juliet@example.org/x"), "dnd", 0, Map.of("it", "A letto"));
        assertThat(new Presences(List.of(presence)).find(JULIET).status()).isEqualTo("A letto");
    }
}
