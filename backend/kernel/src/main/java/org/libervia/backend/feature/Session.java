package org.libervia.backend.feature;

import java.util.function.Supplier;
import org.libervia.base.Jid;
import org.libervia.xmpp.XmppStream;

/**
 * A profile whose session is started: its secrets are open, and it may be connected. Lives until
 * the session ends or the backend stops; the stream inside changes with every new connection.
 */
public interface Session {

    /** The profile's name. */
    String profile();

    /** The profile's key in the database. */
    long profileId();

    Role role();

    /** The bound address when connected, else the profile's. */
    Jid jid();

    /**
     * The stream.
     *
     * @throws org.libervia.base.error.LiberviaException {@code NOT_CONNECTED}
     */
    XmppStream stream();

    boolean isConnected();

    /** The value of a parameter for this profile. */
    <T> T parameter(Parameter<T> parameter);

    /**
     * What a feature keeps for this session, made at the first call; forgotten when the session
     * ends. One per type.
     */
    <T> T state(Class<T> type, Supplier<T> first);

    /**
     * Runs something in a virtual thread that is interrupted when the connection ends; a failure is
     * logged with {@code what}.
     */
    void fork(String what, Runnable work);
}
