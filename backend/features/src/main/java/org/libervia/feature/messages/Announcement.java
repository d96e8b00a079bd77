package org.libervia.feature.messages;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessageType;

/** Tells frontends of messages that came or left. */
final class Announcement {
    private final Backend backend;

    Announcement(Backend backend) {
        this.backend = backend;
    }

    Verdict incoming(IncomingMessage message) {
        backend.emit(new MessageArrived(message.session().profile(), message.draft().message()));
        return Verdict.GOES_ON;
    }

    void outgoing(OutgoingDraft message) {
        if (message.draft().type() != MessageType.GROUPCHAT) {
            backend.emit(
                    new MessageArrived(message.session().profile(), message.draft().message()));
        }
    }
}
