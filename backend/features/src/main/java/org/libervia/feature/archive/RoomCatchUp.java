package org.libervia.feature.archive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.feature.messages.ArchivePositions;
import org.libervia.feature.messages.ArchivePositions.Position;
import org.libervia.xep.mam.ArchiveFilter;
import org.libervia.xep.mam.ArchiveResult;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xmpp.StanzaErrorException;

/**
 * Fetches what the archive of a room holds and we lack: after the last message that was read, or
 * when that is not known, the newest. A long absence is not made up for in full.
 */
final class RoomCatchUp {
    private static final int PAGE = 100;
    private static final int FIRST_TIME = 50;
    private static final int MOST_PAGES = 20;

    private final ArchiveReading reading;
    private final ArchiveStoring storing;
    private final ArchivePositions positions;

    RoomCatchUp(ArchiveReading reading, ArchiveStoring storing, ArchivePositions positions) {
        this.reading = reading;
        this.storing = storing;
        this.positions = positions;
    }

    /** Returns how many messages were new. */
    int read(Session session, Jid room, InstantSource clock) {
        String last = positions.of(session, room).map(Position::lastId).orElse(null);
        int found = 0;
        for (int pages = 1; last != null; pages++) {
            Instant asked = clock.instant();
            Optional<ArchiveReading.Answer> answer = after(session, room, last);
            if (answer.isEmpty() || pages > MOST_PAGES) {
                break;
            }
            List<ArchiveResult> results = answer.get().results();
            found += keep(session, room, results, asked);
            if (answer.get().end().complete() || results.isEmpty()) {
                return found;
            }
            last = results.getLast().id();
        }
        Instant asked = clock.instant();
        return found + keep(session, room, ask(session, room, PageRequest.last(FIRST_TIME)), asked);
    }

    /** Empty when the archive has forgotten the last message that was read. */
    private Optional<ArchiveReading.Answer> after(Session session, Jid room, String last) {
        try {
            return Optional.of(
                    reading.ask(session, room, ArchiveFilter.ALL, PageRequest.after(last, PAGE)));
        } catch (StanzaErrorException refused) {
            if (!refused.error().condition().equals("item-not-found")) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private List<ArchiveResult> ask(Session session, Jid room, PageRequest page) {
        return reading.ask(session, room, ArchiveFilter.ALL, page).results();
    }

    private int keep(Session session, Jid room, List<ArchiveResult> results, Instant asked) {
        int found = storing.store(session, room, results);
        @Nullable ArchiveResult last = results.isEmpty() ? null : results.getLast();
        if (last != null) {
            positions.advance(session, room, new Position(last.id(), asked));
        }
        return found;
    }
}
