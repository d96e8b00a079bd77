package org.libervia.feature.archive;

import java.util.List;
import java.util.Optional;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.mam.ArchiveResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what archives hold through the pipeline. */
final class ArchiveStoring {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveStoring.class);

    private final MessagePipeline pipeline;

    ArchiveStoring(MessagePipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Returns how many were new. */
    int store(Session session, Jid archive, List<ArchiveResult> results) {
        int found = 0;
        for (ArchiveResult result : results) {
            found += store(session, archive, result).isPresent() ? 1 : 0;
        }
        return found;
    }

    /** What nobody can read, an address that is none for example, must not stop the others. */
    private Optional<ChatMessage> store(Session session, Jid archive, ArchiveResult result) {
        try {
            return ArchivedMessages.stanza(archive, result)
                    .flatMap(stanza -> pipeline.incoming(session, MessageOrigin.ARCHIVE, stanza));
        } catch (InvalidJidException | InvalidElementException unreadable) {
            LOG.warn(
                    "{}: the message {} of the archive of {} is passed over: {}",
                    session.profile(),
                    result.id(),
                    archive,
                    unreadable.getMessage());
            return Optional.empty();
        }
    }
}
