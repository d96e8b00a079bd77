package org.libervia.feature.messages;

import java.time.Clock;
import java.time.Instant;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep;
import org.libervia.backend.feature.MessageDraft;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.base.Jid;
import org.libervia.domain.chat.MessageType;
import org.libervia.xep.delay.Delay;
import org.libervia.xep.hints.Hint;
import org.libervia.xep.stanzaid.OriginId;
import org.libervia.xep.stanzaid.StanzaId;
import org.libervia.xmpp.stanza.Message;

/** Bodies, subjects, thread, times and ids of a message that came. */
final class MessageParsing implements IncomingStep {
    private final Clock clock;
    private final NamedMessages named;

    MessageParsing(Clock clock, NamedMessages named) {
        this.clock = clock;
        this.named = named;
    }

    @Override
    public Verdict take(IncomingMessage message) {
        Message stanza = message.stanza();
        MessageDraft draft = message.draft();
        draft.bodies().putAll(stanza.bodies());
        draft.subjects().putAll(stanza.subjects());
        stanza.element()
                .childText("thread")
                .filter(text -> !text.isBlank())
                .ifPresent(draft::thread);
        OriginId.in(stanza.element()).ifPresent(id -> draft.originId(id.id()));
        archiveId(message);
        delay(message);
        if (Hint.in(stanza.element()).contains(Hint.NO_STORE) && draft.bodies().isEmpty()) {
            draft.kept(false);
        }
        return Verdict.GOES_ON;
    }

    /**
     * Only the account's own archive may name the message: others could claim any id (XEP-0359 §6).
     * In what the archive answered the id was put by us. In rooms it is the room that names them.
     */
    private void archiveId(IncomingMessage message) {
        Jid own = message.session().jid().bare();
        if (message.draft().stanzaId() == null
                && message.draft().type() != MessageType.GROUPCHAT
                && (message.origin() == MessageOrigin.ARCHIVE
                        || named.believed(message.session()))) {
            StanzaId.by(own, message.stanza().element()).ifPresent(message.draft()::stanzaId);
        }
    }

    /** Of a live message only our server, our account or the room knows that it was late. */
    private static boolean isBelieved(IncomingMessage message, Delay delay) {
        Jid own = message.session().jid();
        Jid by = delay.from();
        return message.origin() != MessageOrigin.LIVE
                || (by != null
                        && (by.equals(own.server())
                                || by.equals(own.bare())
                                || (message.draft().type() == MessageType.GROUPCHAT
                                        && by.bare().equals(message.from().bare()))));
    }

    private void delay(IncomingMessage message) {
        Delay.in(message.stanza().element())
                .filter(delay -> isBelieved(message, delay))
                .ifPresent(delay -> {
                    if (delay.stamp().isBefore(clock.instant())
                            && delay.stamp().isAfter(Instant.EPOCH)) {
                        message.draft().timestamp(delay.stamp());
                        message.draft().received(clock.instant());
                    }
                });
    }
}
