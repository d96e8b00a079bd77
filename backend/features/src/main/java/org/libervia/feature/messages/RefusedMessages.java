package org.libervia.feature.messages;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.StanzaError;

/** A message that came back as an error: the one that we had sent has failed. */
final class RefusedMessages implements IncomingStep {
    private final Backend backend;
    private final History history;

    RefusedMessages(Backend backend, History history) {
        this.backend = backend;
        this.history = history;
    }

    @Override
    public Verdict take(IncomingMessage message) {
        if (message.stanza().type() != Message.Type.ERROR) {
            return Verdict.GOES_ON;
        }
        String uid = message.stanza().id();
        if (uid != null && history.wasSentTo(message.session(), uid, message.from())) {
            String why =
                    message.stanza()
                            .error()
                            .map(RefusedMessages::describe)
                            .orElse("refused without a reason");
            if (history.advance(message.session(), uid, DeliveryState.FAILED, why)) {
                backend.emit(
                        new MessageStateChanged(
                                message.session().profile(), uid, DeliveryState.FAILED, why));
            }
        }
        return Verdict.ENDS;
    }

    private static String describe(StanzaError error) {
        return error.text() == null ? error.condition() : error.condition() + ": " + error.text();
    }
}
