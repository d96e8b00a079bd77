package org.libervia.feature.archive;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
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
    private static final Duration DEADLINE = Duration.ofSeconds(120);

    private final SecureRandom random = new SecureRandom();

    /** The questions of a session that are under way, by their id. */
    static final class Open {
        private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    }

    private record Asked(Jid archive, List<ArchiveResult> results) {}

    /** A page of an archive. */
    record Answer(List<ArchiveResult> results, ArchiveEnd end) {}

    /** Asks and waits for the whole page; {@code archive} null is the account's own. */
    Answer ask(Session session, @Nullable Jid archive, ArchiveFilter filter, PageRequest page) {
        Jid expected = archive == null ? session.jid().bare() : archive;
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        List<ArchiveResult> results = Collections.synchronizedList(new ArrayList<>());
        Open open = session.state(Open.class, Open::new);
        open.asked.put(id, new Asked(expected, results));
        try {
            Iq answer =
                    session.stream()
                            .ask(
                                    Iq.set(archive, ArchiveQuery.of(id, filter, page).write()),
                                    DEADLINE);
            ArchiveEnd end = ArchiveEnd.read(answer.payload().orElseThrow());
            return new Answer(List.copyOf(results), end);
        } finally {
            open.asked.remove(id);
        }
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
                    if (asked == null || !asked.archive().equals(message.from())) {
                        LOG.warn(
                                "{}: an archive result of {} that nobody asked for was dropped",
                                message.session().profile(),
                                message.from());
                    } else {
                        asked.results().add(result);
                    }
                });
        return Verdict.ENDS;
    }
}
