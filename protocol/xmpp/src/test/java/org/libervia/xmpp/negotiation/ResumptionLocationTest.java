package org.libervia.xmpp.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.management.Resumable;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

/** XEP-0198 §3: the server says at which of its hosts a stream is resumed best. */
class ResumptionLocationTest {
    private static final String SASL2 = "urn:xmpp:sasl:2";
    private static final Resumption WISHED =
            new Resumption(
                    new Resumable("stream-1", "[2001:db8::2]:9222"),
                    3,
                    Jid.parse("romeo@example.test/home"));

    private final List<String> tried = new ArrayList<>();

    @Test
    void isReadFromWhatTheServerSaysWhenItBegins() {
        XmlElement enabled =
                XmlElement.builder("enabled", Sm.NAMESPACE)
                        .attribute("id", "stream-1")
                        .attribute("resume", "true")
                        .attribute("location", "[2001:db8::2]:9222")
                        .build();

        assertThat(Sm.Enabled.read(enabled).resumption()).isEqualTo(WISHED.stream());
    }

    @Test
    void isTriedFirst() {
        Negotiated resumed = negotiate(new Places(true), true);

        assertThat(resumed.isResumed()).isTrue();
        assertThat(resumed.resumption()).isEqualTo(WISHED.stream());
        assertThat(tried).containsExactly("[2001:db8::2]:9222");
    }

    @Test
    void thatCannotBeReachedIsFollowedByTheNormalWay() {
        assertThat(negotiate(new Places(false), true).isResumed()).isTrue();
        assertThat(tried).containsExactly("[2001:db8::2]:9222", "the normal way");
    }

    @Test
    void isNotTriedWhereAStreamWithoutTlsIsAllowed() {
        assertThat(negotiate(new Places(true), false).isResumed()).isTrue();
        assertThat(tried).containsExactly("the normal way");
    }

    private static Negotiated negotiate(ChannelSource source, boolean tls) {
        Credentials romeo = new Credentials("romeo", "pencil", false);
        return new ClientNegotiation(
                        source, new ClientIdentity(Jid.parse("example.test"), romeo, null, tls))
                .negotiate(WISHED);
    }

    private final class Places implements ChannelSource {
        private final boolean there;

        Places(boolean there) {
            this.there = there;
        }

        @Override
        public XmlChannel connect() {
            tried.add("the normal way");
            return resuming();
        }

        @Override
        public ChannelSource elsewhere(String host) {
            return new ChannelSource() {
                @Override
                public XmlChannel connect() {
                    tried.add(host);
                    if (there) {
                        return resuming();
                    }
                    throw new XmppException(Problem.NETWORK, host + " can't be reached.");
                }

                @Override
                public ChannelSource elsewhere(String next) {
                    return Places.this.elsewhere(next);
                }
            };
        }
    }

    private static XmlChannel resuming() {
        XmlElement inline =
                XmlElement.builder("inline", SASL2)
                        .child(XmlElement.empty("sm", Sm.NAMESPACE))
                        .build();
        XmlElement features =
                XmlElement.builder("features", XmlStreamReader.STREAMS)
                        .child(
                                XmlElement.builder("authentication", SASL2)
                                        .textChild("mechanism", "PLAIN")
                                        .child(inline)
                                        .build())
                        .build();
        XmlElement success =
                XmlElement.builder("success", SASL2)
                        .child(
                                XmlElement.builder("resumed", Sm.NAMESPACE)
                                        .attribute("previd", "stream-1")
                                        .attribute("h", 0)
                                        .build())
                        .build();
        Function<XmlElement, List<XmlElement>> answers = asked -> List.of(success);
        return new ScriptedChannel(features, answers);
    }
}
