package org.libervia.backend.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.Session;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.account.ProfileConnected;
import org.libervia.domain.account.ProfileDisconnected;
import org.libervia.domain.account.SessionInfo;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.Negotiated;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stream.ConnectionOwner;
import org.libervia.xmpp.stream.LiveStream;
import org.libervia.xmpp.stream.PersistentConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of a session, from the wish to be connected to its end: what comes goes to the
 * features, and frontends hear when it comes and goes. Streams may follow one another inside.
 */
final class Connection implements ConnectionOwner {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** How long features may prepare a new stream before presence is sent anyway. */
    private static final Duration PREPARATION = Duration.ofSeconds(20);

    private static final Duration FIRST_STREAM = Duration.ofSeconds(90);

    /** How long callers wait for a connection that was lost: nobody knows when it is back. */
    private static final Duration NEXT_STREAM = Duration.ofSeconds(10);

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final ProfileSession session;
    private final Arrivals arrivals;
    private final Consumer<Signal> signals;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile CompletableFuture<Void> up = new CompletableFuture<>();
    private volatile @Nullable PersistentConnection line;
    private volatile @Nullable LiveStream stream;
    private volatile Forks forks;
    private volatile Instant since = Instant.EPOCH;

    /** Why there is no stream any more; null while there is one, or before the first. */
    private volatile @Nullable XmppException lostBy;

    Connection(ProfileSession session, MessagePipeline pipeline, Consumer<Signal> signals) {
        this.session = session;
        this.signals = signals;
        this.arrivals = new Arrivals(session, pipeline, signals);
        this.forks = new Forks(session.profile());
    }

    /** Makes the first stream; returns when the features have prepared it. */
    void open(PersistentConnection persistent) {
        line = persistent;
        try {
            persistent.start();
            awaitUp();
        } catch (LiberviaException refused) {
            LiberviaException told =
                    new Advice(session.jid().bare(), session.profile()).on(refused);
            up.completeExceptionally(told);
            close();
            throw told;
        } catch (RuntimeException fault) {
            up.completeExceptionally(fault);
            close();
            throw fault;
        }
    }

    /**
     * Waits until there is a stream and features have prepared it; says whether that was so
     * already.
     */
    boolean awaitUp() {
        CompletableFuture<Void> awaited = up;
        boolean was = awaited.isDone();
        Duration patience = lostBy == null ? FIRST_STREAM : NEXT_STREAM;
        try {
            awaited.get(patience.toSeconds(), TimeUnit.SECONDS);
            return was;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LiberviaException told
                    ? told
                    : new CompletionException(failed);
        } catch (TimeoutException late) {
            throw late(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "Stopped while connecting.", stopped);
        }
    }

    private LiberviaException late(TimeoutException late) {
        XmppException why = lostBy;
        if (why != null) {
            return new LiberviaException(
                    Problem.NETWORK,
                    "“"
                            + session.profile()
                            + "” has lost its connection to "
                            + session.jid().domain()
                            + " and is trying to get it back ("
                            + told(why)
                            + "): see that the server runs, then try again.",
                    late);
        }
        return new LiberviaException(
                Problem.TIMEOUT,
                "Connecting “"
                        + session.profile()
                        + "” takes more than "
                        + FIRST_STREAM.toSeconds()
                        + " s: is its server overloaded?",
                late);
    }

    /** Says goodbye; returns when all is over. */
    void close() {
        PersistentConnection now = line;
        boolean goodbye = stream != null;
        if (now != null) {
            now.close();
        }
        try {
            if (goodbye && !ended.await(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{}: the server does not say goodbye", session.profile());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        session.connectionEnded(this);
    }

    /** From now on callers wait for the connection again. */
    private void down() {
        if (up.isDone()) {
            up = new CompletableFuture<>();
        }
    }

    @Nullable LiveStream stream() {
        return stream;
    }

    @Nullable SessionInfo info() {
        LiveStream now = stream;
        if (now == null) {
            return null;
        }
        Negotiated how = now.negotiated();
        return new SessionInfo(
                now.jid(),
                since,
                how.channel().isSecure() ? protocol(how.channel().description()) : "none",
                how.mechanism(),
                how.resumption() != null);
    }

    private static String protocol(String description) {
        int open = description.lastIndexOf('(');
        return open < 0 ? "TLS" : description.substring(open + 1, description.length() - 1);
    }

    Thread fork(String what, Runnable work) {
        Forks now = forks;
        return now.fork(what, work);
    }

    /** What features do may wait for stanzas, which come only when this has returned. */
    @Override
    public void connected(LiveStream fresh) {
        forks = new Forks(session.profile());
        since = Instant.now();
        stream = fresh;
        lostBy = null;
        LOG.info("{} is connected as {}", session.profile(), fresh.jid());
        var _ = fork("preparing the stream", this::prepare);
    }

    private void prepare() {
        all("preparing the stream", session.repertoire().connected());
        signals.accept(new ProfileConnected(session.profile(), session.jid()));
        all("getting ready", session.repertoire().ready());
        up.complete(null);
    }

    private void all(String what, List<Consumer<Session>> listeners) {
        List<Thread> threads =
                listeners.stream()
                        .map(listener -> fork(what, () -> listener.accept(session)))
                        .toList();
        long deadline = System.nanoTime() + PREPARATION.toNanos();
        try {
            for (Thread thread : threads) {
                long left = Math.max(1, deadline - System.nanoTime());
                if (!thread.join(Duration.ofNanos(left))) {
                    LOG.warn("{}: {} takes long, the others go on", session.profile(), what);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(
                    Problem.NETWORK, "The connection was lost while it was made.", ended);
        }
    }

    @Override
    public void stanza(Stanza stanza) {
        arrivals.take(stanza);
    }

    @Override
    public Iq request(Iq question) {
        return session.repertoire().answer(session, question);
    }

    @Override
    public void acknowledged(Stanza stanza) {
        if (stanza instanceof Message message) {
            session.repertoire().acknowledged().forEach(l -> l.accept(session, message));
        }
    }

    @Override
    public void interrupted(XmppException why) {
        LOG.info("{} has lost its connection: {}", session.profile(), why.getMessage());
        lostBy = why;
        down();
        signals.accept(new ProfileDisconnected(session.profile(), told(why), true));
    }

    @Override
    public void resumed() {
        LOG.info("{} has its connection back", session.profile());
        lostBy = null;
        up.complete(null);
        signals.accept(new ProfileConnected(session.profile(), session.jid()));
    }

    @Override
    public void disconnected(XmppException why, boolean retrying, List<Stanza> unacknowledged) {
        boolean was = stream != null;
        forks.end();
        if (was) {
            session.repertoire().disconnected().forEach(this::disconnected);
            stream = null;
            lostBy = why;
        }
        down();
        if (!retrying) {
            up.completeExceptionally(why);
            session.connectionEnded(this);
        }
        LOG.info("{} is disconnected: {}", session.profile(), told(why));
        if (was || !retrying) {
            signals.accept(new ProfileDisconnected(session.profile(), told(why), retrying));
        }
        if (!retrying) {
            ended.countDown();
        }
    }

    private void disconnected(Consumer<Session> listener) {
        try {
            listener.accept(session);
        } catch (RuntimeException fault) {
            LOG.warn("{}: a feature did not end well", session.profile(), fault);
        }
    }

    private static String told(XmppException why) {
        return why.getMessage() == null ? "" : why.getMessage();
    }
}
