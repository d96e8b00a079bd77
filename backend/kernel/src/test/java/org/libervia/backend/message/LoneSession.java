package org.libervia.backend.message;

import java.util.function.Supplier;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.xmpp.XmppStream;

/** The session of a profile that has nothing but its address. */
record LoneSession(Jid jid) implements Session {

    @Override
    public String profile() {
        return jid.local();
    }

    @Override
    public long profileId() {
        return 1;
    }

    @Override
    public Role role() {
        return Role.CLIENT;
    }

    @Override
    public XmppStream stream() {
        throw new UnsupportedOperationException("it has no stream");
    }

    @Override
    public boolean isConnected() {
        return false;
    }

    @Override
    public <T> T parameter(Parameter<T> parameter) {
        return parameter.reader().apply(parameter.standard());
    }

    @Override
    public <T> T state(Class<T> type, Supplier<T> first) {
        return first.get();
    }

    @Override
    public void fork(String what, Runnable work) {
        work.run();
    }
}
