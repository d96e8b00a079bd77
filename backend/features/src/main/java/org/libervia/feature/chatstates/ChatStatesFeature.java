package org.libervia.feature.chatstates;

import java.util.Arrays;
import java.util.Optional;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.OutgoingPhase;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.chat.MessageType;
import org.libervia.feature.messages.ChatStateSending;
import org.libervia.xep.chatstates.ChatState;
import org.libervia.xep.hints.Hint;
import org.libervia.xmpp.stanza.Message;

/** Chat State Notifications. */
public final class ChatStatesFeature implements Feature {
    private static final Parameter<Boolean> WANTED =
            Parameter.bool(
                    "Notifications",
                    "Enable chat state notifications",
                    "Enable chat state notifications",
                    true,
                    0);

    @Override
    public Declaration declaration() {
        return Declaration.of("chat-states", "Shows who is writing, and lets others see it.")
                .requires("messages")
                .xeps(85)
                .advertises(ChatState.NAMESPACE)
                .parameter(WANTED)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        return Behaviour.builder()
                .outgoing(OutgoingPhase.ANNOTATED, ChatStatesFeature::annotate)
                .incoming(IncomingPhase.PARSED, message -> hear(backend, message))
                .provides(ChatStateSending.class, ChatStatesFeature::send)
                .build();
    }

    private static void annotate(OutgoingDraft message) {
        if (message.draft().type() == MessageType.CHAT && message.session().parameter(WANTED)) {
            message.add(ChatState.ACTIVE.write());
        }
    }

    private static Verdict hear(Backend backend, IncomingMessage message) {
        if (message.origin() == MessageOrigin.LIVE
                && message.stanza().type() == Message.Type.CHAT) {
            ChatState.in(message.stanza().element())
                    .ifPresent(state ->
                            backend.emit(
                                    new ChatStateChanged(
                                            message.session().profile(),
                                            message.from(),
                                            state.text())));
        }
        return Verdict.GOES_ON;
    }

    private static Optional<ChatState> named(String text) {
        return Arrays.stream(ChatState.values())
                .filter(state -> state.text().equals(text))
                .findFirst();
    }

    private static void send(Session session, Jid to, String text) {
        ChatState state =
                named(text)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.BAD_ARGUMENT,
                                        "“"
                                                + text
                                                + "” is no chat state: take active, composing, paused, inactive or gone."));
        if (session.parameter(WANTED)) {
            session.stream()
                    .send(
                            new Message(
                                    Message.builder(Message.Type.CHAT, to)
                                            .child(state.write())
                                            .child(Hint.NO_STORE.write())
                                            .build()));
        }
    }
}
