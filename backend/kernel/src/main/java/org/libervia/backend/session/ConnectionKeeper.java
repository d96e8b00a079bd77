package org.libervia.backend.session;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.domain.Signal;
import org.libervia.domain.account.SessionInfo;
import org.libervia.xmpp.stream.Connections;

/** Connects sessions, each by one {@link Connection} at a time. */
public final class ConnectionKeeper implements Connecting, AutoCloseable {
    private final Connections connections = new Connections();
    private final Negotiations negotiations;
    private final MessagePipeline pipeline;
    private final Consumer<Signal> signals;

    public ConnectionKeeper(
            Negotiations negotiations, MessagePipeline pipeline, Consumer<Signal> signals) {
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
