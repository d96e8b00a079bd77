package org.libervia.xmpp.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

class UnacknowledgedTest {

    private static Stanza message(int id) {
        return new Message(
                XmlElement.builder("message", "jabber:client").attribute("id", id).build());
    }

    @Test
    void whateverIsSentAndAcknowledgedNothingIsForgottenOrDisordered() {
        Random random = new Random(198);
        for (int round = 0; round < 200; round++) {
            Unacknowledged unacknowledged = new Unacknowledged();
            Deque<Stanza> expected = new ArrayDeque<>();
            long h = 0;
            for (int step = 0; step < 200; step++) {
                if (random.nextInt(3) > 0) {
                    Stanza sent = message(step);
                    unacknowledged.sent(sent);
                    expected.add(sent);
                } else {
                    int fresh = random.nextInt(expected.size() + 1);
                    h += fresh;
                    for (Stanza done : unacknowledged.acknowledge(h)) {
                        assertThat(done).isSameAs(expected.remove());
                    }
                }
                assertThat(unacknowledged.waiting()).containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void theElementsAreThoseOfTheSpecification() {
        assertThat(Sm.resume("some-long-sm-id", 7).toString())
                .contains("previd='some-long-sm-id'")
                .contains("h='7'");
        assertThat(Sm.h(Sm.answer(4_294_967_295L))).hasValue(4_294_967_295L);
        XmlElement enabled =
                XmlElement.builder("enabled", Sm.NAMESPACE)
                        .attribute("id", "x")
                        .attribute("resume", "1")
                        .build();
        assertThat(Sm.Enabled.read(enabled).resumption()).isEqualTo(new Resumable("x", null));
        assertThat(Sm.h(XmlElement.empty("a", Sm.NAMESPACE))).isEmpty();
    }
}
