package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

class StreamLimitsTest {
    private static XmlElement features(String bytes) {
        return XmlElement.builder("features", XmlStreamReader.STREAMS)
                .child(
                        XmlElement.builder("limits", StreamLimits.NAMESPACE)
                                .textChild("max-bytes", bytes)
                                .textChild("idle-seconds", "1800")
                                .build())
                .build();
    }

    private static Message message(int characters) {
        return new Message(
                XmlElement.builder("message", "jabber:client")
                        .textChild("body", "é".repeat(characters))
                        .build());
    }

    @Test
    void aStanzaThatTheServerWouldNotTakeIsRefused() {
        StreamLimits limits = StreamLimits.read(features("20000"));

        assertThat(limits.idleSeconds()).isEqualTo(1800);
        assertThatCode(() -> limits.check(message(9_000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.check(message(10_000)))
                .isInstanceOfSatisfying(
                        XmppException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.LIMIT))
                .hasMessageContaining("20000");
    }

    @Test
    void aLimitThatNoServerMayHaveIsNotBelieved() {
        assertThat(StreamLimits.read(features("10")).maxBytes()).isEqualTo(10_000);
        assertThat(StreamLimits.read(features("many")).maxBytes()).isEqualTo(Long.MAX_VALUE);
    }
}
