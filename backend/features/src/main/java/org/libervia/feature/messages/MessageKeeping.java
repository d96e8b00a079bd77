package org.libervia.feature.messages;

import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.MessageType;

/** Keeps messages in the history, each once. */
final class MessageKeeping {
    private final History history;

    MessageKeeping(History history) {
        this.history = history;
    }

    /** What has nothing to show ends here. */
    Verdict emptyEnds(IncomingMessage message) {
        return message.draft().isPrintable() ? Verdict.GOES_ON : Verdict.ENDS;
    }

    /** A message that is stored already ends here, so that no later step acts on it twice. */
    Verdict store(IncomingMessage message) {
        if (!message.draft().isKept()) {
            return Verdict.GOES_ON;
        }
        boolean isNew =
                history.storeIncoming(message.session(), message.draft().message(), ids(message));
        return isNew ? Verdict.GOES_ON : Verdict.ENDS;
    }

    private static StoredIds ids(IncomingMessage message) {
        ChatMessage known = message.draft().message();
        boolean inRoom = known.type() == MessageType.GROUPCHAT;
        Jid archive = inRoom ? message.from().bare() : message.session().jid().bare();
        return new StoredIds(
                inRoom ? message.from() : message.from().bare(),
                known.stanzaId() == null ? null : archive.toString(),
                known.stanzaId(),
                known.originId(),
                message.stanza().id(),
                known.bodies().getOrDefault("", ""),
                HistoryRow.micros(known.timestamp()));
    }
}
