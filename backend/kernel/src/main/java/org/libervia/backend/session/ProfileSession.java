package org.libervia.backend.session;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.backend.host.Repertoire;
import org.libervia.backend.parameter.ParameterValues;
import org.libervia.backend.profile.Profile;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.crypto.SealingKey;
import org.libervia.xmpp.XmppStream;

/** A profile whose secrets are open. */
public final class ProfileSession implements Session {
    private final SealingKey key;
    private final ParameterValues own;
    private final ParameterValues general;
    private final Repertoire repertoire;
    private final SessionState state = new SessionState();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Profile profile;
    private volatile boolean wanted;
    private final AtomicReference<@Nullable Connection> connection = new AtomicReference<>();

    ProfileSession(
            Profile profile,
            SealingKey key,
            ParameterValues own,
            ParameterValues general,
            Repertoire repertoire) {
        this.profile = profile;
        this.key = key;
        this.own = own;
        this.general = general;
        this.repertoire = repertoire;
    }

    @Override
    public String profile() {
        return profile.name();
    }

    @Override
    public long profileId() {
        return profile.id();
    }

    @Override
    public Role role() {
        return profile.role();
    }

    /** The profile as it is stored. */
    public Profile stored() {
        return profile;
    }

    /** Changes the profile as it is stored; one change after the other. */
    public void change(UnaryOperator<Profile> change) {
        changing.lock();
        try {
            profile = change.apply(profile);
        } finally {
            changing.unlock();
        }
    }

    /** What its secrets are sealed with. */
    public SealingKey key() {
        return key;
    }

    /** The values of its own parameters. */
    public ParameterValues parameters() {
        return own;
    }

    public Repertoire repertoire() {
        return repertoire;
    }

    @Override
    public Jid jid() {
        Connection now = connection.get();
        XmppStream stream = now == null ? null : now.stream();
        return stream == null ? profile.jid() : stream.jid();
    }

    @Override
    public XmppStream stream() {
        Connection now = connection.get();
        XmppStream stream = now == null ? null : now.stream();
        if (stream == null) {
            throw new LiberviaException(
                    Problem.NOT_CONNECTED,
                    "The profile “"
                            + profile()
                            + "” is not connected: connect it with li profile connect.");
        }
        return stream;
    }

    @Override
    public boolean isConnected() {
        Connection now = connection.get();
        XmppStream stream = now == null ? null : now.stream();
        return stream != null && stream.isConnected();
    }

    @Override
    public <T> T parameter(Parameter<T> parameter) {
        return (parameter.general() ? general : own).value(parameter);
    }

    @Override
    public <T> T state(Class<T> type, Supplier<T> first) {
        return state.get(type, first);
    }

    @Override
    public void fork(String what, Runnable work) {
        Connection now = connection.get();
        if (now == null) {
            throw new LiberviaException(
                    Problem.NOT_CONNECTED, "The profile “" + profile() + "” is not connected.");
        }
        var _ = now.fork(what, work);
    }

    /** Whether somebody wants it connected; who disconnects it calls that off. */
    boolean isWanted() {
        return wanted;
    }

    void wanted(boolean connected) {
        wanted = connected;
    }

    @Nullable Connection connection() {
        return connection.get();
    }

    /** Takes a new connection, unless there is one; returns the one there is. */
    Connection connection(Connection wanted) {
        Connection there = connection.compareAndExchange(null, wanted);
        return there == null ? wanted : there;
    }

    /** This connection has ended for good; another may be made. */
    void connectionEnded(Connection ended) {
        connection.compareAndSet(ended, null);
    }
}
