package org.libervia.pubsub.component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.dialogues.ServerStage;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.former.FormerPubSub;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Debian's libervia-pubsub behind a server, and its clients. */
final class FormerService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger questions = new AtomicInteger();
    private final XmppServer server;
    private final ServerStage stage;
    private final String database = PostgresServer.shared().newDatabase();
    private final FormerPubSub running;

    FormerService(XmppServer server) {
        this.server = server;
        this.stage = new ServerStage(server);
        FormerPubSub.makeTables(database);
        this.running =
                FormerPubSub.start(
                        database, domain(), server.port(Port.COMPONENT), server.componentSecret());
    }

    String domain() {
        return server.components().getFirst();
    }

    /** Its database, {@code postgresql://user@host:port/name}. */
    String database() {
        return database;
    }

    /** Somebody who is connected, once the service is there. */
    Participant client(String name) throws Exception {
        Participant client = stage.cast(name, "client");
        client.connect();
        Awaitility.await("libervia-pubsub serves")
                .atMost(PATIENCE.multipliedBy(2))
                .failFast(() -> {
                    if (!running.isAlive()) {
                        throw new AssertionError(running.log());
                    }
                })
                .until(
                        () ->
                                ask(
                                        client,
                                        "get",
                                        "<query xmlns='http://jabber.org/protocol/disco#info'/>"),
                        answer -> "result".equals(answer.attribute("type")));
        return client;
    }

    /** Asks something; returns the answer. */
    XmlElement ask(Participant client, String type, String payload) throws Exception {
        String id = "q" + questions.incrementAndGet();
        client.send(
                XmlParser.parseAll(
                                "<iq type='%s' to='%s' id='%s'>%s</iq>"
                                        .formatted(type, domain(), id, payload),
                                "jabber:client")
                        .getFirst());
        while (true) {
            XmlElement answer =
                    client.receive(PATIENCE)
                            .orElseThrow(() ->
                                    new AssertionError("no answer to " + payload + running.log()));
            if (answer.local().equals("iq") && id.equals(answer.attribute("id"))) {
                return answer;
            }
        }
    }

    /** Asks for a change that must succeed. */
    void change(Participant client, String content) throws Exception {
        String owner = content.startsWith("<affiliations") ? "#owner" : "";
        XmlElement answer =
                ask(
                        client,
                        "set",
                        "<pubsub xmlns='http://jabber.org/protocol/pubsub%s'>%s</pubsub>"
                                .formatted(owner, content));
        if (!"result".equals(answer.attribute("type"))) {
            throw new AssertionError(content + " was answered with " + answer);
        }
    }

    /** Puts what can't be put over the network at a server without delegation. */
    static void execute(String database, String sql) {
        String address = database.substring(database.indexOf('@') + 1);
        String user = database.substring("postgresql://".length(), database.indexOf('@'));
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://" + address, user, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
