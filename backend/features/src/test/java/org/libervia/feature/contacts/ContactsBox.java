package org.libervia.feature.contacts;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.feature.play.PlayedSession;
import org.libervia.feature.play.TestTables;
import org.libervia.store.Database;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Iq;

/** The tables of contacts on either engine, and sessions whose server is played by a test. */
final class ContactsBox implements AutoCloseable {
    final Database database;

    ContactsBox(Engine engine, Path directory) {
        database = TestTables.open(engine, directory, "contacts");
    }

    /** A profile of an account whose server answers questions like this. */
    Session session(String account, UnaryOperator<Iq> server) {
        long id = TestTables.profile(database, account);
        return session(id, account, server);
    }

    /** A session of a profile that is there already, perhaps with another account. */
    Session session(long profile, String account, UnaryOperator<Iq> server) {
        return new PlayedSession(profile, Jid.parse(account), server);
    }

    @Override
    public void close() {
        database.close();
    }
}
