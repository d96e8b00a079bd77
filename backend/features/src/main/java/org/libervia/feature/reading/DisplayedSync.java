package org.libervia.feature.reading;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.feature.messages.Place;
import org.libervia.feature.messages.StoredConversations;
import org.libervia.feature.privatenode.PrivateNode;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.displayed.DisplayedUntil;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xep.pubsub.PubSubEvent;
import org.libervia.xep.stanzaid.StanzaId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own devices tell each other what was read (XEP-0490). What is read in a short time is told at
 * once, when that is over.
 */
final class DisplayedSync {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayedSync.class);
    private static final PrivateNode NODE = new PrivateNode(new NodeName(DisplayedUntil.NAMESPACE));
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int MOST_EARLY = 5_000;

    private final StoredConversations stored;
    private final Read read;

    /** Notes what was read on another device. */
    @FunctionalInterface
    interface Read {
        void until(Session session, Jid conversation, Place place);
    }

    DisplayedSync(StoredConversations stored, Read read) {
        this.stored = stored;
        this.read = read;
    }

    /** What one session has to tell, and was told before the message came. */
    private static final class Open {
        private final Map<Jid, Place> toTell = new ConcurrentHashMap<>();
        private final Map<Jid, StanzaId> early = new ConcurrentHashMap<>();
        private final AtomicBoolean telling = new AtomicBoolean();
    }

    private static Open open(Session session) {
        return session.state(Open.class, Open::new);
    }

    /** A conversation was read here. */
    void tell(Session session, Jid conversation, Place until) {
        Open open = open(session);
        open.toTell.put(conversation, until);
        if (session.isConnected() && open.telling.compareAndSet(false, true)) {
            session.fork("telling what was read", () -> tellAll(session, open));
        }
    }

    private void tellAll(Session session, Open open) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return;
        } finally {
            open.telling.set(false);
        }
        open.toTell.forEach((conversation, place) -> {
            if (open.toTell.remove(conversation, place)) {
                stored.nameUpTo(session, conversation, place)
                        .ifPresent(name -> publish(session, conversation, name));
            }
        });
    }

    private static void publish(Session session, Jid conversation, StanzaId name) {
        Item item = Item.of(conversation.toString(), new DisplayedUntil(name).write());
        try {
            NODE.publish(session, item);
        } catch (LiberviaException refused) {
            LOG.debug(
                    "{}: other devices are not told what was read: {}",
                    session.profile(),
                    refused.getMessage());
        }
    }

    /** A new stream: what other devices read meanwhile. */
    void ready(Session session) {
        session.fork("fetching what was read", () -> fetch(session));
    }

    private void fetch(Session session) {
        try {
            NODE.items(session).forEach(item -> heard(session, item));
        } catch (LiberviaException none) {
            LOG.debug(
                    "{}: nothing is known of what was read elsewhere: {}",
                    session.profile(),
                    none.getMessage());
        }
    }

    /** Another device of ours has read something. */
    Verdict hear(IncomingMessage message) {
        Session session = message.session();
        if (message.from().equals(session.jid().bare())
                && PubSubEvent.in(message.stanza().element()).orElse(null)
                        instanceof PubSubEvent.Items items
                && items.node().equals(DisplayedUntil.NAMESPACE)) {
            items.items().forEach(item -> heard(session, item));
        }
        return Verdict.GOES_ON;
    }

    private void heard(Session session, Item item) {
        if (item.id() == null || item.payload() == null) {
            return;
        }
        try {
            Jid conversation = Jid.parse(item.id());
            StanzaId name = DisplayedUntil.read(item.payload()).message();
            Optional<Place> place = stored.named(session, name);
            place.ifPresent(until -> read.until(session, conversation, until));
            Open open = open(session);
            if (place.isEmpty() && open.early.size() < MOST_EARLY) {
                open.early.put(conversation, name);
            }
        } catch (InvalidJidException | InvalidElementException foreign) {
            LOG.debug("{}: what was read of no conversation is passed over", session.profile());
        }
    }

    /** A message was stored: perhaps that which another device has read. */
    void arrived(Session session, Jid conversation, String stanzaId) {
        Open open = open(session);
        StanzaId name = open.early.get(conversation);
        if (name != null && name.id().equals(stanzaId)) {
            open.early.remove(conversation);
            stored.named(session, name)
                    .ifPresent(until -> read.until(session, conversation, until));
        }
    }
}
