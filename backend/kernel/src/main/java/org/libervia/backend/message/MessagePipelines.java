package org.libervia.backend.message;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageDraft;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.Session;
import org.libervia.backend.host.Repertoire;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.xmpp.stanza.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs messages through the phases. */
public final class MessagePipelines implements MessagePipeline {
    private static final Logger LOG = LoggerFactory.getLogger(MessagePipelines.class);

    private final Function<Session, Repertoire> repertoires;
    private final InstantSource clock;

    /**
     * Pipelines.
     *
     * @param repertoires the features that are active for a session
     */
    public MessagePipelines(Function<Session, Repertoire> repertoires, InstantSource clock) {
        this.repertoires = repertoires;
        this.clock = clock;
    }

    @Override
    public Optional<ChatMessage> incoming(Session session, MessageOrigin origin, Message stanza) {
        IncomingMessage message = arrived(session, origin, stanza);
        for (Behaviour.Incoming part : repertoires.apply(session).incoming()) {
            if (take(part, message) == Verdict.ENDS) {
                return Optional.empty();
            }
        }
        return Optional.of(message.draft().message());
    }

    /**
     * A step that fails while the message is being understood costs what it would have added, not
     * the message. From storing on a failure goes up: the message must not count as received.
     */
    private static Verdict take(Behaviour.Incoming part, IncomingMessage message) {
        try {
            return part.step().take(message);
        } catch (RuntimeException fault) {
            if (part.phase().compareTo(IncomingPhase.PARSED) > 0) {
                throw fault;
            }
            LOG.atWarn()
                    .addKeyValue("profile", message.session().profile())
                    .setCause(fault)
                    .log(
                            "A step of phase {} failed on a message from {}; it goes on without",
                            part.phase(),
                            message.from());
            return Verdict.GOES_ON;
        }
    }

    private IncomingMessage arrived(Session session, MessageOrigin origin, Message stanza) {
        Jid named = stanza.from();
        Jid from = named == null ? session.jid().bare() : named;
        Jid addressee = stanza.to();
        Jid to = addressee == null ? session.jid() : addressee;
        boolean own = from.bare().equals(session.jid().bare());
        MessageDraft draft =
                new MessageDraft(
                        UUID.randomUUID().toString(),
                        session.profile(),
                        from,
                        to,
                        type(stanza.type()),
                        clock.instant(),
                        own && origin != MessageOrigin.LIVE
                                ? DeliveryState.SENT
                                : DeliveryState.INCOMING);
        return new IncomingMessage(session, origin, stanza, from, to, draft);
    }

    @Override
    public ChatMessage send(Session session, OutgoingMessage message) {
        MessageType type = chosen(message);
        MessageDraft draft =
                new MessageDraft(
                        UUID.randomUUID().toString(),
                        session.profile(),
                        session.jid(),
                        message.to(),
                        type,
                        clock.instant(),
                        DeliveryState.PENDING);
        draft.bodies().putAll(message.bodies());
        draft.subjects().putAll(message.subjects());
        draft.extra().putAll(message.extra());
        draft.thread(message.thread());
        OutgoingDraft outgoing =
                new OutgoingDraft(
                        session,
                        message,
                        draft,
                        Message.builder(stanzaType(type), message.to())
                                .attribute("id", draft.uid())
                                .build());
        for (Behaviour.Outgoing part : repertoires.apply(session).outgoing()) {
            part.step().take(outgoing);
        }
        return draft.message();
    }

    /** With a subject it is a letter, else a chat. */
    private static MessageType chosen(OutgoingMessage message) {
        if (message.type() != MessageType.AUTO) {
            return message.type();
        }
        return message.subjects().isEmpty() ? MessageType.CHAT : MessageType.NORMAL;
    }

    private static Message.Type stanzaType(MessageType type) {
        return switch (type) {
            case AUTO, CHAT -> Message.Type.CHAT;
            case NORMAL, INFO -> Message.Type.NORMAL;
            case GROUPCHAT -> Message.Type.GROUPCHAT;
            case HEADLINE -> Message.Type.HEADLINE;
            case ERROR -> Message.Type.ERROR;
        };
    }

    private static MessageType type(Message.Type type) {
        return switch (type) {
            case CHAT -> MessageType.CHAT;
            case NORMAL -> MessageType.NORMAL;
            case GROUPCHAT -> MessageType.GROUPCHAT;
            case HEADLINE -> MessageType.HEADLINE;
            case ERROR -> MessageType.ERROR;
        };
    }
}
