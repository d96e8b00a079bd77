package org.libervia.feature.messages;

import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.domain.chat.ChatMessage;

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
        return new StoredIds(
                message.from(),
                known.stanzaId() == null ? null : message.session().jid().bare().toString(),
                known.stanzaId(),
                known.originId(),
                message.stanza().id(),
                known.bodies().getOrDefault("", ""),
                HistoryRow.micros(known.timestamp()));
    }
}
