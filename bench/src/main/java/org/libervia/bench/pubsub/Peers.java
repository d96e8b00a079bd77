package org.libervia.bench.pubsub;

import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.libervia.bench.pubsub.Caller.Question;
import org.libervia.bench.pubsub.Stand.Ability;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.former.FormerPackage;
import org.libervia.testing.kit.former.FormerPubSub;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerOptions;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;

/** All services there are. */
final class Peers {
    private static final String PASSWORD = "a-password";
    private static final String DIRECT = "pubsub.bench.test";
    private static final String COMPONENT = "gateway.xmpp.test";
    private static final String SINK = "sink.bench.test";
    private static final String SECRET = "a-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Ability> ALL = EnumSet.allOf(Ability.class);

    private static final ServerOptions PLAIN = ServerOptions.DEFAULT.withOptionalTls();

    private Peers() {}

    static List<Peer> all() {
        String noProsody = Servers.PROSODY.isInstalled() ? "" : Servers.PROSODY.absence();
        String noEjabberd = Servers.EJABBERD.isInstalled() ? "" : Servers.EJABBERD.absence();
        String noFormer = FormerPackage.absence();
        return List.of(
                new Peer(
                        "ours, direct",
                        "SQLite; the driver plays the server",
                        "",
                        () -> oursDirect("")),
                new Peer(
                        "ours on PostgreSQL, direct",
                        "PostgreSQL, fsync; the driver plays the server",
                        "",
                        () -> oursDirect(PostgresServer.startDurable().newDatabase())),
                new Peer(
                        "libervia-pubsub, direct",
                        "PostgreSQL, fsync; the driver plays the server",
                        noFormer,
                        Peers::formerDirect),
                new Peer(
                        "ours, Prosody",
                        "SQLite, behind Prosody",
                        noProsody,
                        () -> oursBehind(Servers.PROSODY)),
                new Peer(
                        "ours, ejabberd",
                        "SQLite, behind ejabberd",
                        noEjabberd,
                        () -> oursBehind(Servers.EJABBERD)),
                new Peer(
                        "Prosody",
                        "mod_pubsub, SQLite",
                        noProsody,
                        () -> ofServer(Servers.PROSODY, Set.of())),
                new Peer(
                        "ejabberd",
                        "mod_pubsub, mnesia, which answers before the disk has it",
                        noEjabberd,
                        () -> ofServer(Servers.EJABBERD, Set.of(Ability.PAGES))),
                new Peer(
                        "libervia-pubsub",
                        "PostgreSQL, fsync, behind Prosody",
                        noProsody.isEmpty() ? noFormer : noProsody,
                        Peers::formerBehind));
    }

    private static Stand direct(AutoCloseable program, ServerSocket socket) {
        Wire wire = Wire.server(socket);
        wire.answering(question -> {
            if (!question.startsWith("<iq")) {
                return;
            }
            String id = Wire.attribute(question, "id");
            wire.send(
                    "<iq type='error' id='%s' from='%s' to='%s'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"
                            .formatted(id, Wire.attribute(question, "to"), DIRECT));
        });
        wire.counting("@" + SINK);
        Caller caller = new Caller(wire, "admin@bench.test/r", DIRECT);
        return new Stand(caller, caller, wire, SINK, ALL, List.of(program, wire, socket));
    }

    private static Stand oursDirect(String database) {
        ServerSocket socket = Wire.socket();
        return direct(new OurProgram(DIRECT, socket.getLocalPort(), SECRET, database), socket);
    }

    private static Stand formerDirect() {
        String database = PostgresServer.startDurable().newDatabase();
        FormerPubSub.makeTables(database);
        ServerSocket socket = Wire.socket();
        return former(
                direct(FormerPubSub.start(database, DIRECT, socket.getLocalPort(), SECRET), socket),
                database);
    }

    /** A server whose component has the nodes of accounts. */
    private static XmppServer before(Servers kind, String component) {
        return kind.startOwn(PLAIN.withPersonalNodesAt(component));
    }

    private static Stand behind(
            XmppServer server,
            String service,
            Set<Ability> abilities,
            List<AutoCloseable> programs) {
        server.createAccount("admin", PASSWORD);
        server.createAccount("reader", PASSWORD);
        Wire publisher = client(server, "admin");
        Wire reader = client(server, "reader");
        String sink = server.components().getLast();
        Wire component =
                Wire.component(
                        server.host(), server.port(Port.COMPONENT), sink, server.componentSecret());
        List<AutoCloseable> open = new ArrayList<>();
        open.add(server);
        open.addAll(programs);
        open.addAll(List.of(publisher, reader, component));
        Stand stand =
                new Stand(
                        new Caller(publisher, "", service),
                        new Caller(reader, "", service),
                        component,
                        sink,
                        abilities,
                        open);
        stand.withAccountsOf(server);
        awaitService(stand);
        return stand;
    }

    private static Wire client(XmppServer server, String local) {
        return Wire.client(
                server.host(),
                server.port(Port.STARTTLS),
                local + "@" + server.domain(),
                PASSWORD,
                "");
    }

    private static void awaitService(Stand stand) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Question question =
                new Question("get", "<query xmlns='http://jabber.org/protocol/disco#info'/>", "");
        while (!stand.publisher().isAnswered(question, Duration.ofSeconds(1))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the service isn't there");
            }
            Load.pause(Duration.ofMillis(100));
        }
    }

    private static Stand oursBehind(Servers kind) {
        XmppServer server = before(kind, COMPONENT);
        OurProgram program =
                new OurProgram(
                        COMPONENT, server.port(Port.COMPONENT), server.componentSecret(), "");
        return behind(server, COMPONENT, ALL, List.of(program));
    }

    private static Stand ofServer(Servers kind, Set<Ability> abilities) {
        XmppServer server = kind.startOwn(PLAIN.withLargeNodes());
        return behind(server, server.pubsub(), abilities, List.of());
    }

    private static Stand formerBehind() {
        String database = PostgresServer.startDurable().newDatabase();
        FormerPubSub.makeTables(database);
        XmppServer server = before(Servers.PROSODY, COMPONENT);
        FormerPubSub program =
                FormerPubSub.start(
                        database, COMPONENT, server.port(Port.COMPONENT), server.componentSecret());
        return former(behind(server, COMPONENT, ALL, List.of(program)), database);
    }

    /** Items are put into its table by SQL: publishing a hundred thousand would take an hour. */
    private static Stand former(Stand stand, String database) {
        return stand.searchedBy("urn:xmpp:fulltext:0")
                .filledBy((node, count) -> {
                    String address = database.substring(database.indexOf('@') + 1);
                    String user =
                            database.substring("postgresql://".length(), database.indexOf('@'));
                    try (var connection =
                                    DriverManager.getConnection(
                                            "jdbc:postgresql://" + address, user, "");
                            var statement =
                                    connection.prepareStatement(
                                            """
                                            INSERT INTO items (node_id, item, publisher, data, created, updated)
                                            SELECT i.node_id, 'i' || g, i.publisher,
                                            CAST(REPLACE(REPLACE(CAST(i.data AS TEXT), '''i0''', '''i' || g || ''''),
                                            'Entry 0 word0', 'Entry ' || g || ' word' || g % 100) AS XML),
                                            NOW() + g * INTERVAL '1 microsecond', NOW() + g * INTERVAL '1 microsecond'
                                            FROM items i JOIN nodes n ON n.node_id = i.node_id, GENERATE_SERIES(1, ?) g
                                            WHERE n.node = ? AND i.item = 'i0'
                                            """)) {
                        statement.setInt(1, count - 1);
                        statement.setString(2, node);
                        statement.executeUpdate();
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
    }
}
