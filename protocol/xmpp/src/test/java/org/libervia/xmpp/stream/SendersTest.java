package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.xmpp.xml.XmlElement;

class SendersTest {
    private static final Jid GATEWAY = Jid.parse("gateway.example.org");
    private static final XmlElement PING =
            XmlElement.builder("iq", "jabber:client").attribute("id", "1").build();
    private static final XmlElement NAMED =
            XmlElement.builder("message", "jabber:client")
                    .attribute("from", "somebody@gateway.example.org")
                    .build();

    @Test
    void whatAComponentSendsNamesItsSender() {
        assertThat(Senders.named(GATEWAY, List.of(PING, NAMED)))
                .containsExactly(PING.toBuilder().attribute("from", GATEWAY).build(), NAMED);
    }

    @Test
    void aClientLeavesThatToItsServer() {
        assertThat(Senders.named(Jid.parse("juliet@example.org/balcony"), List.of(PING)))
                .containsExactly(PING);
    }
}
