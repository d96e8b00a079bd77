package org.libervia.feature.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ArchivePage;
import org.libervia.domain.chat.ArchiveQuery;
import org.libervia.feature.messages.ArchiveCatchUp;
import org.libervia.feature.messages.ArchivePositions;
import org.libervia.feature.messages.ArchivePositions.Position;
import org.libervia.xep.mam.ArchiveFilter;
import org.libervia.xep.mam.ArchiveResult;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what the account's archive holds and we lack. The position moves only with pages of the
 * archive itself, never with messages that come live: so there is no hole, whatever was lost on the
 * way, and what is fetched twice is told apart by its ids. During a long session the archive is
 * read again now and then, so that the next start has little to fetch; not more often than that is
 * worth, since all that came live comes once more.
 */
final class CatchUp implements ArchiveCatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int PAGE = 200;
    private static final Duration FIRST_TIME = Duration.ofDays(365);
    private static final Duration MARGIN = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Backend backend;
    private final ArchiveReading reading;
    private final ArchiveStoring storing;
    private final ArchivePositions positions;

    CatchUp(
            Backend backend,
            ArchiveReading reading,
            MessagePipeline pipeline,
            ArchivePositions positions) {
        this.backend = backend;
        this.reading = reading;
        this.storing = new ArchiveStoring(pipeline);
        this.positions = positions;
    }

    /** A new stream, to which nothing comes yet. */
    void connected(Session session) {
        session.state(CatchUpProgress.class, CatchUpProgress::new).unseen();
    }

    /**
     * Our own presence comes back: from here on messages come live. What the archive got between
     * the first reading and now came to nobody, so it is read once more.
     */
    void heard(Session session, Presence presence) {
        CatchUpProgress progress = session.state(CatchUpProgress.class, CatchUpProgress::new);
        if (presence.type() == Presence.Type.AVAILABLE
                && session.jid().equals(presence.from())
                && progress.isSeenFirst()) {
            session.fork("reading the archive to the end", () -> beforeSending(session));
        }
    }

    @Override
    public void beforeSending(Session session) {
        if (!succeeds(session)) {
            session.fork("reading the archive again", () -> retry(session));
        }
    }

    /** Whether there is no reason to try again: with the connection its end comes too. */
    private boolean succeeds(Session session) {
        try {
            int found = catchUp(session);
            if (found > 0) {
                LOG.info("{}: {} messages were fetched from the archive", session.profile(), found);
            }
            return true;
        } catch (LiberviaException failed) {
            if (Thread.currentThread().isInterrupted() || !session.isConnected()) {
                return true;
            }
            LOG.warn(
                    "{}: the archive could not be read: {}",
                    session.profile(),
                    failed.getMessage());
            return failed.problem() == Problem.MISSING_FEATURE;
        } catch (RuntimeException fault) {
            LOG.error("{}: the archive could not be read", session.profile(), fault);
            return false;
        }
    }

    /** Ends when it is read, or with the connection, which interrupts it. */
    private void retry(Session session) {
        try {
            for (Duration pause = FIRST_PAUSE;
                    session.isConnected();
                    pause = pause.multipliedBy(2)) {
                Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
                if (session.isConnected() && succeeds(session)) {
                    return;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int catchUp(Session session) {
        CatchUpProgress progress = session.state(CatchUpProgress.class, CatchUpProgress::new);
        return progress.read(backend.clock().instant(), () -> read(session));
    }

    private int read(Session session) {
        Jid archive = session.jid().bare();
        Position position =
                positions
                        .of(session, archive)
                        .orElseGet(() ->
                                new Position(null, backend.clock().instant().minus(FIRST_TIME)));
        int found = 0;
        boolean byDate = false;
        while (true) {
            Instant asked = backend.clock().instant();
            ArchiveReading.Answer answer;
            try {
                answer = ask(session, position);
            } catch (StanzaErrorException refused) {
                if (position.lastId() == null
                        || byDate
                        || !refused.error().condition().equals("item-not-found")) {
                    throw refused;
                }
                LOG.info(
                        "{}: the archive has forgotten the last message read; reading by date",
                        session.profile());
                position = new Position(null, position.readUntil().minus(MARGIN));
                byDate = true;
                continue;
            }
            found += storing.store(session, archive, answer.results());
            List<ArchiveResult> results = answer.results();
            if (!results.isEmpty()) {
                position = new Position(results.getLast().id(), asked);
                positions.advance(session, archive, position);
            }
            if (answer.end().complete() || results.isEmpty()) {
                return found;
            }
        }
    }

    private ArchiveReading.Answer ask(Session session, Position position) {
        String last = position.lastId();
        return last == null
                ? reading.ask(
                        session,
                        null,
                        ArchiveFilter.of(null, position.readUntil(), null),
                        PageRequest.first(PAGE))
                : reading.ask(session, null, ArchiveFilter.ALL, PageRequest.after(last, PAGE));
    }

    /** Counts messages that come live; after many the archive is read again. */
    Verdict count(IncomingMessage message) {
        Session session = message.session();
        CatchUpProgress progress = session.state(CatchUpProgress.class, CatchUpProgress::new);
        if (message.origin() != MessageOrigin.ARCHIVE
                && progress.isDue(backend.clock().instant())) {
            session.fork("reading the archive", () -> beforeSending(session));
        }
        return Verdict.GOES_ON;
    }

    @Override
    public int catchUpRoom(Session session, Jid room) {
        return new RoomCatchUp(reading, storing, positions).read(session, room, backend.clock());
    }

    @Override
    public ArchivePage ask(Session session, ArchiveQuery query) {
        return new ArchiveQuestion(reading).ask(session, query);
    }
}
