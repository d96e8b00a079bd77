package org.libervia.pubsub.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.pubsub.account.Turns;
import org.libervia.pubsub.server.OwnServers;
import org.libervia.xmpp.StanzaErrorException;

/** How much others may make the service wait, and whom it believes. */
class TurnsTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");

    @Test
    void nobodyAsksMoreThanItsShareAtOnce() {
        Turns turns = new Turns(1, 2);

        String answer =
                turns.with(
                        ROMEO,
                        () -> {
                            assertThatThrownBy(() -> turns.with(ROMEO.bare(), () -> "again"))
                                    .isInstanceOf(StanzaErrorException.class);
                            return turns.with(JULIET, () -> "there is room");
                        });

        assertThat(answer).isEqualTo("there is room");
        assertThat(turns.with(ROMEO, () -> "later")).isEqualTo("later");
    }

    @Test
    void onlyTheDomainDirectlyAboveIsTheServersOwn() {
        OwnServers servers = new OwnServers(Jid.parse("pubsub.chat.example.org"), Set.of());

        assertThat(servers.isOne(Jid.parse("chat.example.org"))).isTrue();
        assertThat(servers.isOne(Jid.parse("example.org"))).isFalse();
        assertThat(servers.isOne(Jid.parse("org"))).isFalse();
    }
}
