package org.libervia.feature.play;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.XmppStream;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A connected session.
 *
 * @param answers what its server answers
 * @param sent what left
 */
public record PlayedSession(
        long profileId,
        Jid jid,
        UnaryOperator<Iq> answers,
        List<Stanza> sent,
        Map<Class<?>, Object> kept)
        implements Session, XmppStream {

    /** The longest stanza that the server takes. */
    public static final int MOST = 100_000;

    public PlayedSession(long profileId, Jid jid, UnaryOperator<Iq> answers) {
        this(profileId, jid, answers, new CopyOnWriteArrayList<>(), new ConcurrentHashMap<>());
    }

    @Override
    public String profile() {
        return jid.local();
    }

    @Override
    public Role role() {
        return Role.CLIENT;
    }

    @Override
    public XmppStream stream() {
        return this;
    }

    @Override
    public Jid server() {
        return jid.server();
    }

    @Override
    public XmlElement features() {
        return XmlElement.empty("features", "http://etherx.jabber.org/streams");
    }

    @Override
    public void check(Stanza stanza) {
        if (stanza.element().toString().length() > MOST) {
            throw new XmppException(Problem.LIMIT, "This is too large for the server.");
        }
    }

    @Override
    public void send(Stanza stanza) {
        check(stanza);
        sent.add(stanza);
    }

    @Override
    public Iq ask(Iq question, Duration deadline) {
        return answers.apply(question);
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public void close() {
        kept.clear();
    }

    @Override
    public <T> T parameter(Parameter<T> parameter) {
        return parameter.reader().apply(parameter.standard());
    }

    @Override
    public <T> T state(Class<T> type, Supplier<T> first) {
        return type.cast(kept.computeIfAbsent(type, absent -> first.get()));
    }

    @Override
    public void fork(String what, Runnable work) {
        work.run();
    }
}
