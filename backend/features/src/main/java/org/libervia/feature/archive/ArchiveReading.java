package org.libervia.feature.archive;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xep.mam.ArchiveEnd;
import org.libervia.xep.mam.ArchiveFilter;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xep.mam.ArchiveResult;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xmpp.stanza.Iq;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks archives for pages. Results come as messages before the answer to the question; only those
 * count that the archive itself sent and that name a question under way (XEP-0313 §4.3, §9).
 */
final class ArchiveReading {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveReading.class);
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final SecureRandom random = new SecureRandom();

    /** The questions of a session that are under way, by their id. */
    static final class Open {
        private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    }

    /**
     * A question under way, and what has come for it. Results come by another way than the answer,
     * and may be behind it.
     */
    private static final class Asked {
        private final Jid archive;
        private final List<ArchiveResult> results = new ArrayList<>();

        Asked(Jid archive) {
            this.archive = archive;
        }

        synchronized void add(ArchiveResult result) {
            results.add(result);
            notifyAll();
        }

        /** All results, once the one with this id is among them. */
        synchronized List<ArchiveResult> upTo(String last) throws InterruptedException {
            long deadline = System.nanoTime() + DEADLINE.toNanos();
            while (results.isEmpty() || !results.getLast().id().equals(last)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new LiberviaException(
                            Problem.TIMEOUT,
                            archive + " announced messages that did not come; try again.");
                }
                wait(left);
            }
            return List.copyOf(results);
        }
    }

    /** A page of an archive. */
    record Answer(List<ArchiveResult> results, ArchiveEnd end) {}

    /** Asks and waits for the whole page; {@code archive} null is the account's own. */
    Answer ask(Session session, @Nullable Jid archive, ArchiveFilter filter, PageRequest page) {
        return ask(session, archive, null, filter, page);
    }

    /** As before, of the archive of a node. */
    Answer ask(
            Session session,
            @Nullable Jid archive,
            @Nullable String node,
            ArchiveFilter filter,
            PageRequest page) {
        Jid expected = archive == null ? session.jid().bare() : archive;
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Asked asked = new Asked(expected);
        Open open = session.state(Open.class, Open::new);
        open.asked.put(id, asked);
        try {
            Iq answer =
                    session.stream()
                            .ask(
                                    Iq.set(archive, question(id, node, filter, page).write()),
                                    DEADLINE);
            ArchiveEnd end = ArchiveEnd.read(answer.payload().orElseThrow());
            String last = end.page().last();
            return new Answer(last == null ? List.of() : asked.upTo(last), end);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(
                    Problem.CANCELLED, "Stopped while reading the archive.", stopped);
        } finally {
            open.asked.remove(id);
        }
    }

    private static ArchiveQuery question(
            String id, @Nullable String node, ArchiveFilter filter, PageRequest page) {
        ArchiveQuery plain = ArchiveQuery.of(id, filter, page);
        return new ArchiveQuery(id, node, plain.form(), page, false, List.of());
    }

    Verdict collect(IncomingMessage message) {
        if (message.stanza().element().child("result", ArchiveQuery.NAMESPACE).isEmpty()) {
            return Verdict.GOES_ON;
        }
        ArchiveResult.in(message.stanza().element())
                .ifPresent(result -> {
                    Open open = message.session().state(Open.class, Open::new);
                    String id = result.queryId();
                    Asked asked = id == null ? null : open.asked.get(id);
                    if (asked == null || !asked.archive.equals(message.from())) {
                        LOG.warn(
                                "{}: an archive result of {} that nobody asked for was dropped",
                                message.session().profile(),
                                message.from());
                    } else {
                        asked.add(result);
                    }
                });
        return Verdict.ENDS;
    }
}
