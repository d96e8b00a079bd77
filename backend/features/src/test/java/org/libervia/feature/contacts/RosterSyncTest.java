package org.libervia.feature.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.store.Engine;
import org.libervia.xep.roster.Roster;
import org.libervia.xep.roster.RosterItem;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

/** The roster as the server tells it, when answers, pushes and odd entries come in any order. */
class RosterSyncTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.net");
    private static final Jid NURSE = Jid.parse("nurse@example.org");

    @TempDir Path directory;
    private ContactsBox box;
    private RosterCache cache;
    private RosterSync sync;
    private Session juliet;

    @BeforeEach
    void open() {
        box = new ContactsBox(Engine.SQLITE, directory);
        cache = new RosterCache(box.database);
        sync = new RosterSync(cache);
        juliet = box.session("juliet@example.org", UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        box.close();
    }

    private static RosterItem item(Jid jid, String name) {
        return RosterItem.set(jid, name, Set.of("Verona"));
    }

    private static Roster roster(String version, RosterItem... items) {
        return new Roster(version, List.of(items));
    }

    private Session asked(UnaryOperator<Iq> server) {
        Session asking = box.session(juliet.profileId(), "juliet@example.org", server);
        sync.ask(asking, null);
        return asking;
    }

    private void knows(Session session, String version, RosterItem... items) {
        assertThat(sync.state().all()).containsExactly(items);
        assertThat(cache.items(session)).containsExactly(items);
        assertThat(cache.version(session)).contains(version);
    }

    @Test
    void anEntryThatCanNotBeReadHidesNoOther() {
        XmlElement odd =
                XmlElement.builder("item", Roster.NAMESPACE).attribute("jid", "@@").build();
        XmlElement query =
                XmlElement.builder("query", Roster.NAMESPACE)
                        .attribute("ver", "1")
                        .child(odd)
                        .children(roster("1", item(ROMEO, "Romeo")).write().elements().toList())
                        .build();
        Session session = asked(question -> question.result(query));
        knows(session, "1", item(ROMEO, "Romeo"));
    }

    @Test
    void aPushThatOvertakesTheAnswerIsNotUndoneByIt() {
        Session session =
                asked(question -> {
                    sync.pushed(juliet, roster("3", item(ROMEO, "Montague")));
                    sync.pushed(juliet, roster("4", RosterItem.remove(NURSE)));
                    return question.result(
                            roster("2", item(ROMEO, "Romeo"), item(NURSE, "Nurse")).write());
                });
        knows(session, "4", item(ROMEO, "Montague"));
    }

    @Test
    void pushesBeforeTheQuestionAreOfThePast() {
        asked(question -> question.result(roster("1").write()));
        sync.pushed(juliet, roster("2", item(ROMEO, "Romeo")));
        Session session = asked(question -> question.result(roster("3").write()));
        knows(session, "3");
    }

    @Test
    void withoutAnAnswerTheStoredRosterStands() {
        cache.replace(juliet, List.of(item(NURSE, "Nurse")), "5");
        Session session =
                asked(question -> {
                    sync.pushed(juliet, roster("6", item(ROMEO, "Romeo")));
                    return question.result();
                });
        knows(session, "6", item(NURSE, "Nurse"), item(ROMEO, "Romeo"));
    }
}
