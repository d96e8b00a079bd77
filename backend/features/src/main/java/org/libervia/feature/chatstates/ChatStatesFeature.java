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
import org.libervia.feature.messages.RoomMembership;
import org.libervia.xep.chatstates.ChatState;
import org.libervia.xep.delay.Delay;
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
                .provides(
                        ChatStateSending.class,
                        (session, to, state) -> send(backend, session, to, state))
                .build();
    }

    private static void annotate(OutgoingDraft message) {
        if (message.draft().type() == MessageType.CHAT && message.session().parameter(WANTED)) {
            message.add(ChatState.ACTIVE.write());
        }
    }

    private static Verdict hear(Backend backend, IncomingMessage message) {
        if (message.origin() == MessageOrigin.LIVE && isSomebodyElse(backend, message)) {
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

    /** In rooms what is said before we came does not count, nor what we say ourselves. */
    private static boolean isSomebodyElse(Backend backend, IncomingMessage message) {
        return switch (message.stanza().type()) {
            case CHAT -> true;
            case GROUPCHAT ->
                    message.from().isFull()
                            && Delay.in(message.stanza().element()).isEmpty()
                            && nick(backend, message.session(), message.from().bare())
                                    .filter(own -> !own.equals(message.from().resource()))
                                    .isPresent();
            default -> false;
        };
    }

    private static Optional<String> nick(Backend backend, Session session, Jid room) {
        return backend.providedIfAny(RoomMembership.class)
                .flatMap(rooms -> rooms.nick(session, room));
    }

    private static Optional<ChatState> named(String text) {
        return Arrays.stream(ChatState.values())
                .filter(state -> state.text().equals(text))
                .findFirst();
    }

    private static void send(Backend backend, Session session, Jid to, String text) {
        ChatState state =
                named(text)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.BAD_ARGUMENT,
                                        "“"
                                                + text
                                                + "” is no chat state: take active, composing, paused, inactive or gone."));
        boolean room = to.isBare() && nick(backend, session, to).isPresent();
        if (session.parameter(WANTED) && !(room && state == ChatState.GONE)) {
            Message.Type type = room ? Message.Type.GROUPCHAT : Message.Type.CHAT;
            session.stream()
                    .send(
                            new Message(
                                    Message.builder(type, to)
                                            .child(state.write())
                                            .child(Hint.NO_STORE.write())
                                            .build()));
        }
    }
}
