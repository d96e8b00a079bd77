package org.libervia.pubsub.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.libervia.base.Jid;
import org.libervia.pubsub.online.WatchTable.State;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.stanza.Presence;

/**
 * Subscribes the service to the presence of those for whom it matters, where the server doesn't
 * tell it anyway (XEP-0060 §12.4), and to nobody's for longer; answers those who want the service's
 * own.
 */
final class Watch {
    private static final int AT_ONCE = 100;
    private static final Duration LOOKED_AT = Duration.ofMinutes(10);

    private final PubSubStore store;
    private final Enquirer enquirer;
    private final Clock clock;

    Watch(PubSubStore store, Enquirer enquirer, Clock clock) {
        this.store = store;
        this.enquirer = enquirer;
        this.clock = clock;
    }

    private void send(Presence.Type type, Jid to) {
        enquirer.send(new Presence(Presence.builder(type).attribute("to", to).build()));
    }

    /** Asks for the presences that are wanted. */
    void ask() {
        List<Jid> wanted;
        do {
            wanted = store.read(books -> books.watched().wanted(AT_ONCE));
            for (Jid bare : wanted) {
                State next = enquirer.hears(bare) ? State.TOLD : State.ASKED;
                boolean ours = store.write(books -> books.watched().move(bare, State.WANTED, next));
                if (ours && next == State.ASKED) {
                    send(Presence.Type.SUBSCRIBE, bare);
                }
            }
        } while (wanted.size() == AT_ONCE);
    }

    /** Gives up some of the presences that nothing needs any more. */
    void release() {
        Instant now = clock.instant();
        List<Jid> due =
                store.write(books -> books.watched().due(now.minus(LOOKED_AT), now, AT_ONCE));
        for (Jid bare : due) {
            Optional<State> state = store.write(books -> books.watched().forgetIdle(bare));
            if (state.filter(was -> was == State.ASKED || was == State.SUBSCRIBED).isPresent()) {
                send(Presence.Type.UNSUBSCRIBE, bare);
            }
        }
    }

    /** Asks anew for what may have been missed while there was no connection. */
    void askAgain() {
        each(State.ASKED, bare -> send(Presence.Type.SUBSCRIBE, bare));
        each(State.SUBSCRIBED, bare -> send(Presence.Type.PROBE, bare));
    }

    private void each(State state, Consumer<Jid> what) {
        String after = "";
        List<Jid> some;
        do {
            String from = after;
            some = store.read(books -> books.watched().of(state, from, AT_ONCE));
            some.forEach(what);
            after = some.isEmpty() ? after : some.getLast().toString();
        } while (some.size() == AT_ONCE);
    }

    /**
     * Deals with what somebody says of subscriptions to presences; returns whether it takes its own
     * back.
     */
    boolean said(Presence.Type type, Jid from) {
        Jid bare = from.bare();
        switch (type) {
            case SUBSCRIBE -> {
                send(Presence.Type.SUBSCRIBED, bare);
                send(Presence.Type.AVAILABLE, bare);
            }
            case PROBE -> send(Presence.Type.AVAILABLE, from);
            case UNSUBSCRIBE -> send(Presence.Type.UNSUBSCRIBED, bare);
            case SUBSCRIBED -> move(bare, State.SUBSCRIBED);
            case UNSUBSCRIBED -> {
                return move(bare, State.REFUSED);
            }
            case AVAILABLE, UNAVAILABLE, ERROR -> {}
        }
        return false;
    }

    /** Notes what somebody answered, if it was asked. */
    private boolean move(Jid bare, State to) {
        return store.write(books ->
                books.watched()
                        .state(bare)
                        .filter(state -> state != State.WANTED && state != State.TOLD)
                        .filter(state -> books.watched().move(bare, state, to))
                        .isPresent());
    }
}
