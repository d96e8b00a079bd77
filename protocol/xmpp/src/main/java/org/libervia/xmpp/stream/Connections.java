package org.libervia.xmpp.stream;

import java.time.Duration;
import org.libervia.base.Backoff;
import org.libervia.xmpp.StreamListener;
import org.libervia.xmpp.negotiation.Negotiation;

/** Makes streams, and looks after them. One for a program. */
public final class Connections implements AutoCloseable {
    private final Pulse pulse;
    private final Backoff backoff;

    public Connections() {
        this(
                new Pulse(Duration.ofSeconds(30), Duration.ofSeconds(35)),
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30)));
    }

    public Connections(Pulse pulse, Backoff backoff) {
        this.pulse = pulse;
        this.backoff = backoff;
    }

    /**
     * Makes one stream, which lives until it can't be resumed.
     *
     * @throws org.libervia.xmpp.XmppException when it can't be made
     */
    public LiveStream connect(Negotiation negotiation, StreamListener listener) {
        return LiveStream.start(
                negotiation.negotiate(null), listener, new Recovery(negotiation, backoff), pulse);
    }

    /**
     * Keeps a stream up: makes new ones when the old one is lost, until told to stop. Nothing
     * happens before it is started.
     */
    public PersistentConnection persistent(Negotiation negotiation, ConnectionOwner owner) {
        return new PersistentConnection(negotiation, owner, backoff, pulse);
    }

    @Override
    public void close() {
        pulse.close();
    }
}
