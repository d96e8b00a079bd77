package org.libervia.feature.receipts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.messages.ArchiveCatchUp;
import org.libervia.xep.receipts.Receipt;
import org.libervia.xmpp.stanza.Message;

/**
 * Receipts for what came by the archive while no device was there. They are given when the archive
 * was read to its end: by then it is known which of them another device has given.
 */
final class LateReceipts {
    private static final Duration LATEST = Duration.ofDays(7);
    private static final int MOST = 1_000;

    private final Backend backend;
    private final Rosters roster;

    LateReceipts(Backend backend, Rosters roster) {
        this.backend = backend;
        this.roster = roster;
    }

    /** Whom to tell of what. */
    record Due(Jid to, String id, Message.Type type) {}

    /** What is due in one session, by addressee and id. */
    static final class Waiting {
        private final Map<String, Due> due =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Due> eldest) {
                        return size() > MOST;
                    }
                };
        private boolean underWay;

        /** Adds one; true when nobody is about to give them. */
        synchronized boolean add(Due receipt) {
            due.put(key(receipt.to(), receipt.id()), receipt);
            return begin();
        }

        synchronized boolean begin() {
            boolean first = !underWay && !due.isEmpty();
            underWay |= first;
            return first;
        }

        synchronized void given(Jid to, String id) {
            due.remove(key(to, id));
        }

        synchronized void interrupted() {
            underWay = false;
        }

        /** The one to give next; it stays until it is given. When there is none, giving ends. */
        synchronized Optional<Due> next() {
            Optional<Due> eldest = due.values().stream().findFirst();
            underWay = eldest.isPresent();
            return eldest;
        }

        private static String key(Jid to, String id) {
            return to.bare() + " " + id;
        }
    }

    private static Waiting waiting(Session session) {
        return session.state(Waiting.class, Waiting::new);
    }

    /** A receipt is asked for by a message that is new here. */
    void asked(IncomingMessage message, String id) {
        boolean late =
                message.draft()
                        .message()
                        .timestamp()
                        .isBefore(backend.clock().instant().minus(LATEST));
        if (message.origin() == MessageOrigin.ARCHIVE && !late) {
            Due due = new Due(message.from(), id, message.stanza().type());
            if (waiting(message.session()).add(due)) {
                begin(message.session());
            }
        }
    }

    /** Another device of ours has given this receipt. */
    void given(IncomingMessage message, Receipt.Received receipt) {
        waiting(message.session()).given(message.to(), receipt.id());
    }

    /** What could not be given over the last stream. */
    void ready(Session session) {
        if (waiting(session).begin()) {
            begin(session);
        }
    }

    private void begin(Session session) {
        session.fork("giving receipts for what came late", () -> give(session));
    }

    private void give(Session session) {
        Waiting waiting = waiting(session);
        boolean ended = false;
        try {
            backend.providedIfAny(ArchiveCatchUp.class)
                    .ifPresent(archive -> archive.catchUp(session));
            roster.all(session);
            Optional<Due> next = waiting.next();
            while (next.isPresent()) {
                Due due = next.get();
                if (roster.seesUs(session, due.to())) {
                    session.stream().send(ReceiptsFeature.receipt(due.to(), due.type(), due.id()));
                }
                waiting.given(due.to(), due.id());
                next = waiting.next();
            }
            ended = true;
        } finally {
            if (!ended) {
                waiting.interrupted();
            }
        }
    }
}
