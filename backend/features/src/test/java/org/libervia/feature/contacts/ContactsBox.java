package org.libervia.feature.contacts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.store.MigrationSet;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.xmpp.XmppStream;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/** The tables of contacts on either engine, and sessions whose server is played by a test. */
final class ContactsBox implements AutoCloseable {
    final Database database;

    ContactsBox(Engine engine, Path directory) {
        database =
                Database.open(
                        switch (engine) {
                            case SQLITE ->
                                    new DatabaseLocation.SqliteFile(
                                            directory.resolve("libervia.db"));
                            case POSTGRESQL ->
                                    DatabaseLocation.parse(PostgresServer.shared().newDatabase());
                        });
        database.migrate(
                List.of(
                        new MigrationSet("kernel", "db/kernel"),
                        new MigrationSet("contacts", "db/contacts")));
    }

    /** A profile of an account whose server answers questions like this. */
    Session session(String account, UnaryOperator<Iq> server) {
        long id =
                database.write(handle ->
                        handle.createQuery(
                                        """
                                        INSERT INTO profiles (name, jid, autoconnect, key_lock, xmpp_password)
                                        VALUES (:name, :name, FALSE, '', '') RETURNING id
                                        """)
                                .bind("name", account)
                                .mapTo(Long.class)
                                .one());
        return session(id, account, server);
    }

    /** A session of a profile that is there already, perhaps with another account. */
    Session session(long profile, String account, UnaryOperator<Iq> server) {
        return new Played(profile, Jid.parse(account), server, new ConcurrentHashMap<>());
    }

    @Override
    public void close() {
        database.close();
    }

    private record Played(
            long profileId, Jid jid, UnaryOperator<Iq> answers, Map<Class<?>, Object> kept)
            implements Session, XmppStream {
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
        public void send(Stanza stanza) {
            throw new UnsupportedOperationException("nothing is sent here");
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
            throw new UnsupportedOperationException("has no parameters");
        }

        @Override
        public <T> T state(Class<T> type, Supplier<T> first) {
            return type.cast(kept.computeIfAbsent(type, absent -> first.get()));
        }

        @Override
        public void fork(String what, Runnable work) {
            Thread.startVirtualThread(work);
        }
    }
}
