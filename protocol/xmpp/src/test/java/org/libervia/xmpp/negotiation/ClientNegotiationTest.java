package org.libervia.xmpp.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.xmpp.management.Resumable;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.sasl.SaslException;
import org.libervia.xmpp.sasl.TokenStore;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

class ClientNegotiationTest {
    private static final String SASL2 = "urn:xmpp:sasl:2";
    private static final String BIND2 = "urn:xmpp:bind:0";
    private static final Jid JID = Jid.parse("romeo@example.test/libervia~1");
    private static final XmlElement AFTER = XmlElement.empty("features", XmlStreamReader.STREAMS);

    private final ClientIdentity identity =
            new ClientIdentity(
                            Jid.parse("example.test"),
                            new Credentials("romeo", "pencil", false),
                            null,
                            true)
                    .withDevice(new Device(UUID.randomUUID(), "libervia"), TokenStore.inMemory());

    private static XmlElement features() {
        XmlElement inline =
                XmlElement.builder("inline", SASL2)
                        .child(XmlElement.empty("sm", Sm.NAMESPACE))
                        .child(
                                XmlElement.builder("bind", BIND2)
                                        .child(
                                                XmlElement.builder("inline", BIND2)
                                                        .child(feature(Sm.NAMESPACE))
                                                        .child(feature("urn:xmpp:carbons:2"))
                                                        .build())
                                        .build())
                        .build();
        return XmlElement.builder("features", XmlStreamReader.STREAMS)
                .child(
                        XmlElement.builder("authentication", SASL2)
                                .textChild("mechanism", "PLAIN")
                                .child(inline)
                                .build())
                .build();
    }

    private static XmlElement feature(String var) {
        return XmlElement.builder("feature", BIND2).attribute("var", var).build();
    }

    private static XmlElement success(XmlElement... children) {
        return XmlElement.builder("success", SASL2)
                .textChild("authorization-identifier", JID.toString())
                .children(List.of(children))
                .build();
    }

    private Negotiated negotiate(ScriptedChannel channel, Resumption resumption) {
        return new ClientNegotiation(new OneChannel(channel), identity).negotiate(resumption);
    }

    /** Where the server sends us is noted, and is the same channel. */
    private static final class OneChannel implements ChannelSource {
        private final Deque<XmlChannel> channels = new ArrayDeque<>();
        private final List<String> sentTo = new ArrayList<>();

        OneChannel(XmlChannel... channels) {
            this.channels.addAll(List.of(channels));
        }

        @Override
        public XmlChannel connect() {
            return channels.remove();
        }

        @Override
        public ChannelSource elsewhere(String host) {
            sentTo.add(host);
            return this;
        }
    }

    @Test
    void aServerThatSendsUsElsewhereIsFollowed() {
        XmlElement error =
                XmlElement.builder("error", XmlStreamReader.STREAMS)
                        .child(
                                XmlElement.ofText(
                                        "see-other-host",
                                        StreamErrorException.NAMESPACE,
                                        "[2001:db8::2]:9222"))
                        .build();
        XmlElement bound = XmlElement.empty("bound", BIND2);
        OneChannel source =
                new OneChannel(
                        new ScriptedChannel(error, asked -> List.of()),
                        server(asked -> List.of(success(bound), AFTER)));

        Negotiated stream = new ClientNegotiation(source, identity).negotiate(null);

        assertThat(stream.jid()).isEqualTo(JID);
        assertThat(source.sentTo).containsExactly("[2001:db8::2]:9222");
    }

    private static ScriptedChannel server(Function<XmlElement, List<XmlElement>> answers) {
        return new ScriptedChannel(features(), answers);
    }

    @Test
    void everythingIsHadInOneRoundTrip() {
        XmlElement enabled =
                XmlElement.builder("enabled", Sm.NAMESPACE)
                        .attribute("id", "stream-1")
                        .attribute("resume", "true")
                        .build();
        XmlElement bound = XmlElement.builder("bound", BIND2).child(enabled).build();
        XmlElement early = XmlElement.empty("message", "jabber:client");
        ScriptedChannel channel = server(asked -> List.of(success(bound), early, AFTER));

        Negotiated stream =
                new ClientNegotiation(new OneChannel(channel), identity).negotiate(null);

        assertThat(stream.jid()).isEqualTo(JID);
        assertThat(stream.managed()).isTrue();
        assertThat(stream.resumption()).isEqualTo(new Resumable("stream-1", null));
        assertThat(stream.early().counted()).containsExactly(early);
        assertThat(channel.written).hasSize(1);
        assertThat(channel.written.getFirst().toString())
                .contains("<tag>libervia</tag>", "urn:xmpp:carbons:2", Sm.NAMESPACE);
    }

    @Test
    void anEarlierStreamIsResumedInTheSameRoundTrip() {
        XmlElement resumed =
                XmlElement.builder("resumed", Sm.NAMESPACE)
                        .attribute("previd", "stream-1")
                        .attribute("h", 7)
                        .build();
        ScriptedChannel channel = server(asked -> List.of(success(resumed)));

        Negotiated stream =
                negotiate(channel, new Resumption(new Resumable("stream-1", null), 3, JID));

        assertThat(stream.isResumed()).isTrue();
        assertThat(stream.previous().h()).isEqualTo(7);
        assertThat(stream.jid()).isEqualTo(JID);
        assertThat(channel.written.getFirst().child("resume", Sm.NAMESPACE))
                .hasValueSatisfying(resume -> assertThat(resume.attribute("h")).isEqualTo("3"));
    }

    @Test
    void aStreamThatCannotBeResumedIsReplacedByANewOne() {
        XmlElement failed = XmlElement.builder("failed", Sm.NAMESPACE).attribute("h", 5).build();
        XmlElement bound = XmlElement.empty("bound", BIND2);
        ScriptedChannel channel = server(asked -> List.of(success(failed, bound), AFTER));

        Negotiated stream =
                negotiate(channel, new Resumption(new Resumable("stream-1", null), 3, JID));

        assertThat(stream.isResumed()).isFalse();
        assertThat(stream.managed()).isFalse();
        assertThat(stream.previous().h()).isEqualTo(5);
    }

    @Test
    void aSecondProofThatCannotBeGivenIsToldInPlainWords() {
        ScriptedChannel channel = server(asked -> List.of(XmlElement.empty("continue", SASL2)));

        assertThatThrownBy(() ->
                        new ClientNegotiation(new OneChannel(channel), identity).negotiate(null))
                .isInstanceOf(SaslException.class)
                .hasMessageContaining("second proof");
    }

    @Test
    void aRefusalIsTyped() {
        XmlElement failure =
                XmlElement.builder("failure", SASL2)
                        .child(
                                XmlElement.empty(
                                        "account-disabled", "urn:ietf:params:xml:ns:xmpp-sasl"))
                        .build();
        ScriptedChannel channel = server(asked -> List.of(failure));

        assertThatThrownBy(() ->
                        new ClientNegotiation(new OneChannel(channel), identity).negotiate(null))
                .isInstanceOfSatisfying(
                        SaslException.class,
                        refused -> assertThat(refused.condition()).isEqualTo("account-disabled"));
    }
}
