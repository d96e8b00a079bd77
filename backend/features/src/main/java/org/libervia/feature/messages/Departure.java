package org.libervia.feature.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.Session;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.MessageType;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.XmppStream;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands stanzas to the stream, in the order in which they were stored.
 *
 * <p>After a new connection what the outbox holds leaves first, once the archive was asked which of
 * it the server has had after all; until then new messages wait behind it. Over a resumed stream
 * nothing is to be done: the stream itself sends again what was not acknowledged.
 */
final class Departure {
    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    private static final int BATCH = 200;

    private final Consumer<Signal> signals;
    private final Consumer<Session> beforeSending;
    private final History history;
    private final Outbox outbox;

    /**
     * @param beforeSending learns which messages a session's server has had after all
     */
    Departure(
            Consumer<Signal> signals,
            Consumer<Session> beforeSending,
            History history,
            Outbox outbox) {
        this.signals = signals;
        this.beforeSending = beforeSending;
        this.history = history;
        this.outbox = outbox;
    }

    private static SendGate gate(Session session) {
        return session.state(SendGate.class, SendGate::new);
    }

    /**
     * The step of the pipeline that stores a message, unless it is known that the server won't take
     * it. A message to a room is not stored when it leaves: the room sends it back (XEP-0045 §7.4).
     */
    void store(OutgoingDraft message) {
        if (message.draft().type() == MessageType.GROUPCHAT) {
            return;
        }
        SendGate gate = gate(message.session());
        XmppStream stream = gate.current();
        if (stream != null) {
            stream.check(new Message(message.stanza()));
        }
        String uid = message.draft().uid();
        gate.expect(uid);
        boolean stored = false;
        try {
            history.storeOutgoing(
                    message.session(), message.draft().message(), message.stanza().toString());
            stored = true;
        } finally {
            if (!stored) {
                gate.forget(uid);
            }
        }
    }

    /** The step of the pipeline: the message is stored, so it may wait. */
    void send(OutgoingDraft message) {
        Session session = message.session();
        if (message.draft().type() == MessageType.GROUPCHAT) {
            session.stream().send(new Message(message.stanza()));
            return;
        }
        gate(session)
                .ifOpen(
                        message.draft().uid(),
                        stream -> stream.send(new Message(message.stanza())));
    }

    void acknowledged(Session session, Message stanza) {
        String uid = stanza.id();
        if (uid != null) {
            Acknowledgements waiting = session.state(Acknowledgements.class, Acknowledgements::new);
            if (waiting.add(uid)) {
                session.fork("noting acknowledgements", () -> note(session, waiting));
            }
        }
    }

    private void note(Session session, Acknowledgements waiting) {
        for (List<String> uids = waiting.take(); !uids.isEmpty(); uids = waiting.take()) {
            boolean noted = false;
            try {
                for (String uid : history.acknowledged(session, uids)) {
                    signals.accept(
                            new MessageStateChanged(
                                    session.profile(), uid, DeliveryState.SENT, null));
                }
                noted = true;
            } finally {
                if (!noted) {
                    waiting.putBack(uids);
                }
            }
        }
    }

    /**
     * A new stream: the archive is asked, and then what waits leaves. If nothing waits, what is new
     * need not either.
     */
    void connected(Session session) {
        XmppStream stream = session.stream();
        SendGate gate = gate(session);
        gate.connected(stream);
        boolean nothingWaits = gate.openIf(stream, () -> outbox.after(session, 0, 1).isEmpty());
        session.fork(
                "catching up",
                () -> {
                    beforeSending.accept(session);
                    if (!nothingWaits) {
                        flush(session, stream);
                    }
                });
    }

    private void flush(Session session, XmppStream stream) {
        SendGate gate = gate(session);
        long last = 0;
        try {
            while (true) {
                List<Outbox.Waiting> batch = outbox.after(session, last, BATCH);
                for (Outbox.Waiting waiting : batch) {
                    if (!gate.take(stream, waiting.uid())) {
                        return;
                    }
                    leave(session, stream, waiting);
                    last = waiting.id();
                }
                long sent = last;
                if (batch.size() < BATCH
                        && gate.openIf(stream, () -> outbox.after(session, sent, 1).isEmpty())) {
                    return;
                }
            }
        } catch (StreamClosedException gone) {
            LOG.debug("{}: what waits leaves by the next stream", session.profile(), gone);
        }
    }

    /** What can't be sent has failed, and holds up nothing. */
    private void leave(Session session, XmppStream stream, Outbox.Waiting waiting) {
        try {
            stream.send(Stanza.of(XmlParser.parse(waiting.stanza())));
        } catch (LiberviaException refused) {
            if (refused.problem() != Problem.LIMIT && refused.problem() != Problem.DATA) {
                throw refused;
            }
            String why = refused.getMessage();
            LOG.info("{}: a message can't be sent: {}", session.profile(), why);
            if (history.advance(session, waiting.uid(), DeliveryState.FAILED, why)) {
                signals.accept(
                        new MessageStateChanged(
                                session.profile(), waiting.uid(), DeliveryState.FAILED, why));
            }
        }
    }

    void disconnected(Session session) {
        gate(session).close();
    }

    /**
     * Ids that were acknowledged and are not yet noted; one thread notes them at a time, many at
     * once.
     */
    static final class Acknowledgements {
        private List<String> uids = new ArrayList<>();
        private boolean taken;

        /** Adds one; true when nobody is taking them. */
        synchronized boolean add(String uid) {
            uids.add(uid);
            boolean first = !taken;
            taken = true;
            return first;
        }

        /** These could not be noted: the next that comes takes them along. */
        synchronized void putBack(List<String> again) {
            uids.addAll(0, again);
            taken = false;
        }

        /** All there are; none ends the taking. */
        synchronized List<String> take() {
            List<String> all = uids;
            uids = new ArrayList<>();
            taken = !all.isEmpty();
            return all;
        }
    }
}
