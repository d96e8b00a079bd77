package org.libervia.backend.session;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.base.Backoff;
import org.libervia.domain.Signal;
import org.libervia.domain.account.SessionInfo;
import org.libervia.xmpp.stream.Connections;
import org.libervia.xmpp.stream.Pulse;

/** Connects sessions, each by one {@link Connection} at a time. */
public final class ConnectionKeeper implements Connecting, AutoCloseable {
    private static final Duration PULSE = Duration.ofSeconds(30);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Connections connections;
    private final Negotiations negotiations;
    private final MessagePipeline pipeline;
    private final Consumer<Signal> signals;

    /**
     * One without connections yet.
     *
     * @param patience how long a server may not answer before its connection counts as dead
     */
    public ConnectionKeeper(
            Negotiations negotiations,
            MessagePipeline pipeline,
            Duration patience,
            Consumer<Signal> signals) {
        connections = new Connections(new Pulse(PULSE, patience), BACKOFF);
        this.negotiations = negotiations;
        this.pipeline = pipeline;
        this.signals = signals;
    }

    @Override
    public boolean connect(ProfileSession session) {
        Connection mine = new Connection(session, pipeline, signals);
        Connection current = session.connection(mine);
        if (current != mine) {
            return current.awaitUp();
        }
        mine.open(connections.persistent(negotiations.of(session), mine));
        return false;
    }

    @Override
    public void disconnect(ProfileSession session) {
        Connection current = session.connection();
        if (current != null) {
            current.close();
        }
    }

    @Override
    public @Nullable SessionInfo info(ProfileSession session) {
        Connection current = session.connection();
        return current == null ? null : current.info();
    }

    @Override
    public void close() {
        connections.close();
    }
}
