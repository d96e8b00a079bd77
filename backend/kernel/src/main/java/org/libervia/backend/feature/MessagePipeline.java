package org.libervia.backend.feature;

import java.util.Optional;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.xmpp.stanza.Message;

/** The pipelines of messages, provided by the kernel to every feature. */
public interface MessagePipeline {

    /**
     * Runs a message that came through all phases; returns when it is dealt with, stored if it is
     * to be.
     *
     * @return the message, unless a step ended it
     * @throws org.libervia.base.error.LiberviaException when it can't be stored
     */
    Optional<ChatMessage> incoming(Session session, MessageOrigin origin, Message stanza);

    /**
     * Runs a message that is to leave through all phases.
     *
     * @return the message as it left
     * @throws org.libervia.base.error.LiberviaException when a step refuses: it did not leave
     */
    ChatMessage send(Session session, OutgoingMessage message);
}
