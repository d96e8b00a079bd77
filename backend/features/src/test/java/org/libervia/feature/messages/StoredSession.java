package org.libervia.feature.messages;

import java.util.function.Supplier;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppStream;

/** A profile of which only the tables know. */
record StoredSession(String profile, long profileId, Jid jid) implements Session {
    @Override
    public Role role() {
        return Role.CLIENT;
    }

    @Override
    public XmppStream stream() {
        throw new LiberviaException(Problem.NOT_CONNECTED, "never connected");
    }

    @Override
    public boolean isConnected() {
        return false;
    }

    @Override
    public <T> T parameter(Parameter<T> parameter) {
        throw new LiberviaException(Problem.NOT_FOUND, "has no parameters");
    }

    @Override
    public <T> T state(Class<T> type, Supplier<T> first) {
        return first.get();
    }

    @Override
    public void fork(String what, Runnable work) {
        Thread.startVirtualThread(work);
    }
}
