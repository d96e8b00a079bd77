package org.libervia.backend.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.OutgoingPhase;
import org.libervia.backend.host.FacetDoor;
import org.libervia.backend.host.FeatureHost;
import org.libervia.backend.host.FoundFeature;
import org.libervia.backend.host.Offers;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;

class MessagePipelinesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final LoneSession romeo = new LoneSession(Jid.parse("romeo@example.net/orchard"));
    private final List<String> log = new ArrayList<>();

    @Test
    void stepsRunInTheOrderOfTheirPhasesWhateverTheirFeatures() {
        MessagePipelines pipelines =
                pipelines(
                        b ->
                                b.incoming(IncomingPhase.ANNOUNCED, logged("announced"))
                                        .incoming(IncomingPhase.UNWRAPPED, logged("unwrapped")),
                        b ->
                                b.incoming(IncomingPhase.STORED, logged("stored"))
                                        .incoming(IncomingPhase.PARSED, logged("parsed")));
        assertThat(come(pipelines, from("juliet@example.com/balcony"))).isPresent();
        assertThat(log).containsExactly("unwrapped", "parsed", "stored", "announced");
    }

    @Test
    void aStepMayEndTheMessage() {
        MessagePipelines pipelines =
                pipelines(b ->
                        b.incoming(IncomingPhase.DEDUPLICATED, message -> Verdict.ENDS)
                                .incoming(IncomingPhase.STORED, logged("stored")));
        assertThat(come(pipelines, from("juliet@example.com"))).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void aStepThatFailsToUnderstandDoesNotCostTheMessage() {
        MessagePipelines pipelines =
                pipelines(b ->
                        b.incoming(
                                        IncomingPhase.PARSED,
                                        message -> {
                                            throw new IllegalStateException("odd");
                                        })
                                .incoming(IncomingPhase.STORED, logged("stored")));
        assertThat(come(pipelines, from("juliet@example.com"))).isPresent();
        assertThat(log).containsExactly("stored");
    }

    @Test
    void aMessageThatCannotBeStoredDoesNotCountAsReceived() {
        MessagePipelines pipelines =
                pipelines(b ->
                        b.incoming(
                                IncomingPhase.STORED,
                                message -> {
                                    throw new LiberviaException(Problem.STORAGE, "full");
                                }));
        assertThatThrownBy(() -> come(pipelines, from("juliet@example.com"))).hasMessage("full");
    }

    @Test
    void aMessageWithoutSenderIsFromTheOwnAccount() {
        MessagePipelines pipelines = pipelines(b -> b);
        ChatMessage message =
                come(pipelines, new Message(XmlElement.empty("message", "jabber:client")))
                        .orElseThrow();
        assertThat(message.from()).isEqualTo(romeo.jid().bare());
        assertThat(message.to()).isEqualTo(romeo.jid());
        assertThat(message.type()).isEqualTo(MessageType.NORMAL);
        assertThat(message.timestamp()).isEqualTo(NOW);
    }

    @Test
    void whatAnotherDeviceSentIsOutgoing() {
        MessagePipelines pipelines = pipelines(b -> b);
        ChatMessage message =
                pipelines
                        .incoming(romeo, MessageOrigin.CARBON_SENT, from("romeo@example.net/home"))
                        .orElseThrow();
        assertThat(message.state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void anOutgoingMessageGetsAnIdAndATypeThatFits() {
        List<XmlElement> left = new ArrayList<>();
        MessagePipelines pipelines =
                pipelines(b -> b.outgoing(OutgoingPhase.SENT, draft -> left.add(draft.stanza())));
        Jid juliet = Jid.parse("juliet@example.com");
        ChatMessage chat = pipelines.send(romeo, OutgoingMessage.text(juliet, "wherefore"));
        assertThat(chat.type()).isEqualTo(MessageType.CHAT);
        assertThat(chat.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(left.getFirst().attribute("id")).isEqualTo(chat.uid());
        assertThat(left.getFirst().attribute("type")).isEqualTo("chat");
        OutgoingMessage letter =
                new OutgoingMessage(
                        juliet, Map.of("", "x"), Map.of("", "s"), MessageType.AUTO, null, Map.of());
        assertThat(pipelines.send(romeo, letter).type()).isEqualTo(MessageType.NORMAL);
    }

    private Optional<ChatMessage> come(MessagePipelines pipelines, Message message) {
        return pipelines.incoming(romeo, MessageOrigin.LIVE, message);
    }

    private static Message from(String sender) {
        return new Message(
                XmlElement.builder("message", "jabber:client")
                        .attribute("from", sender)
                        .attribute("to", "romeo@example.net/orchard")
                        .attribute("type", "chat")
                        .build());
    }

    private org.libervia.backend.feature.IncomingStep logged(String what) {
        return message -> {
            log.add(what);
            return Verdict.GOES_ON;
        };
    }

    /** Pipelines over one feature for each behaviour. */
    @SafeVarargs
    private static MessagePipelines pipelines(
            Function<Behaviour.Builder, Behaviour.Builder>... behaviours) {
        List<FoundFeature> features = new ArrayList<>();
        for (Function<Behaviour.Builder, Behaviour.Builder> behaviour : behaviours) {
            features.add(FoundFeature.of(new Stepping("f" + features.size(), behaviour)));
        }
        FacetDoor door =
                new FacetDoor() {
                    @Override
                    public <F> void offer(Class<F> type, F facet) {
                        throw new IllegalStateException("none of them has a facet");
                    }
                };
        FeatureHost host = new FeatureHost(new Offers(door), feature -> {});
        host.start(features, NoBackend.backend());
        return new MessagePipelines(session -> host.clients(), InstantSource.fixed(NOW));
    }

    private record Stepping(String name, Function<Behaviour.Builder, Behaviour.Builder> behaviour)
            implements Feature {
        @Override
        public Declaration declaration() {
            return Declaration.of(name, "Steps.").build();
        }

        @Override
        public Behaviour start(Backend backend) {
            return behaviour.apply(Behaviour.builder()).build();
        }
    }
}
