package org.libervia.feature.rooms;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.libervia.backend.feature.Session;
import org.libervia.base.error.LiberviaException;
import org.libervia.feature.messages.ArchiveCatchUp;
import org.libervia.feature.messages.StoredConversations;
import org.libervia.xep.muc.HistoryLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was said in a room while we were not there: from its archive if it has one, else what it
 * sends to those who enter, since the last message that is stored.
 */
final class RoomPast {
    private static final Logger LOG = LoggerFactory.getLogger(RoomPast.class);
    private static final int FIRST_TIME = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Optional<ArchiveCatchUp>> archive;
    private final StoredConversations stored;

    RoomPast(Supplier<Optional<ArchiveCatchUp>> archive, StoredConversations stored) {
        this.archive = archive;
        this.stored = stored;
    }

    private boolean isArchived(Room room) {
        return room.traits().archives() && archive.get().isPresent();
    }

    /** What the room is to send by itself. */
    HistoryLimit wanted(Session session, Room room) {
        if (isArchived(room)) {
            return HistoryLimit.NOTHING;
        }
        return stored.newest(session, room.jid())
                .map(HistoryLimit::since)
                .orElse(HistoryLimit.last(FIRST_TIME));
    }

    /** Fetches what the archive holds and we lack; what takes long goes on by itself. */
    void fetch(Session session, Room room) {
        if (!isArchived(room)) {
            return;
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        session.fork(
                "reading the archive of a room",
                () -> {
                    try {
                        archive.get().orElseThrow().catchUpRoom(session, room.jid());
                    } catch (LiberviaException failed) {
                        LOG.info(
                                "{}: the archive of {} could not be read: {}",
                                session.profile(),
                                room.jid(),
                                failed.getMessage());
                    } finally {
                        done.complete(true);
                    }
                });
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            LOG.debug("{}: the archive of {} is long", session.profile(), room.jid());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
