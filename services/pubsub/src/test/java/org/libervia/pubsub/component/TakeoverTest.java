package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.former.FormerDatabase;
import org.libervia.pubsub.former.Report;
import org.libervia.pubsub.former.Takeover;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.DatabaseLocation;
import org.libervia.store.Engine;
import org.libervia.testing.dialogues.Participant;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.former.FormerPubSub;
import org.libervia.testing.kit.server.Servers;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Databases of Debian's libervia-pubsub, filled over the network, are taken over. */
class TakeoverTest {
    private static final Jid SERVICE = ServiceStage.SERVICE;
    private static final Jid STRANGER = Jid.parse("stranger@example.net/r");

    @TempDir private Path directory = Path.of("none");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private PubSubStore target(Engine engine) {
        PubSubStore store = TestStores.empty(engine, directory);
        open.add(store);
        return store;
    }

    private static Report takeOver(String database, PubSubStore target, boolean beside) {
        try (FormerDatabase former = FormerDatabase.open(DatabaseLocation.parse(database))) {
            return new Takeover(former, target, SERVICE, (nodes, ofNodes, items, ofItems) -> {})
                    .run(beside, Instant.now());
        }
    }

    private static String entry(String title, String category) {
        return "<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>%s</title><category term='%s'/></entry>"
                .formatted(title, category);
    }

    private static String field(String name, String... values) {
        StringBuilder text = new StringBuilder("<field var='" + name + "'>");
        for (String value : values) {
            text.append("<value>").append(value).append("</value>");
        }
        return text.append("</field>").toString();
    }

    private static String form(String type, String... fields) {
        return "<x xmlns='jabber:x:data' type='submit'>"
                + "<field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#"
                + type
                + "</value></field>"
                + String.join("", fields)
                + "</x>";
    }

    private static String create(String node, String... fields) {
        return "<create node='%s'/><configure>%s</configure>"
                .formatted(node, form("node_config", fields));
    }

    private static String publish(String node, String items) {
        return "<publish node='%s'>%s</publish>".formatted(node, items);
    }

    private static XmlElement iq(String type, String content) {
        return XmlParser.parseAll(
                        "<iq type='%s' id='q' to='%s'>%s</iq>".formatted(type, SERVICE, content),
                        "jabber:client")
                .getFirst();
    }

    private static XmlElement pubsub(String type, String content) {
        return iq(
                type, "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>");
    }

    private static String ask(ServiceStage stage, Jid who, XmlElement question) {
        Iq answer = stage.client(who).ask(question);
        return answer.element().toString();
    }

    /** Somebody's whole life with the service, over the network. */
    private record Story(Participant romeo, Participant juliet) {
        static Story tell(FormerService service) throws Exception {
            Participant romeo = service.client("romeo");
            Participant juliet = service.client("juliet");
            service.change(
                    romeo,
                    create(
                            "blog",
                            field("pubsub#access_model", "whitelist"),
                            field("pubsub#publish_model", "subscribers"),
                            field("pubsub#fts_language", "french"),
                            field("pubsub#max_items", "50")));
            service.change(
                    romeo,
                    publish("blog", "<item id='one'>" + entry("Premier", "vie") + "</item>"));
            service.change(
                    romeo,
                    publish(
                            "blog",
                            "<item id='two'>" + entry("Les cheveux longs", "mode") + "</item>"));
            service.change(
                    romeo,
                    publish("blog", "<item id='one'>" + entry("Corrigé", "vie") + "</item>"));
            service.change(
                    romeo,
                    "<affiliations node='blog'><affiliation jid='%s' affiliation='member'/><affiliation jid='tybalt@xmpp.test' affiliation='outcast'/></affiliations>"
                            .formatted(juliet.address().bare()));
            service.change(
                    juliet,
                    "<subscribe node='blog' jid='%s'/><options>%s</options>"
                            .formatted(
                                    juliet.address().bare(),
                                    form(
                                            "subscribe_options",
                                            field("{urn:xmpp:pps:0}public", "1"))));
            service.change(juliet, "<subscribe node='blog' jid='%s'/>".formatted(juliet.address()));
            service.change(romeo, create("count", field("pubsub#serial_ids", "1")));
            for (int i = 0; i < 3; i++) {
                service.change(romeo, publish("count", "<item>" + entry("n" + i, "x") + "</item>"));
            }
            service.change(romeo, "<retract node='count'><item id='3'/></retract>");
            return new Story(romeo, juliet);
        }
    }

    /** What takes a server with delegation, or a longer life. */
    private static final String MORE =
            """
            INSERT INTO entities (jid) VALUES ('nurse@xmpp.test'), ('@no address@'), ('friar@xmpp.test');
            INSERT INTO nodes (node, pep, access_model) VALUES ('urn:xmpp:microblog:0', 'nurse@xmpp.test', 'presence'),
                ('family', 'nurse@xmpp.test', 'publisher-roster');
            INSERT INTO nodes (node, node_type) VALUES ('collected', 'collection');
            INSERT INTO nodes (node, access_model, schema) VALUES ('odd', 'self-publisher', '<x xmlns="jabber:x:data" type="form"/>');
            INSERT INTO node_groups_authorized (node_id, groupname) SELECT node_id, 'Verona' FROM nodes WHERE node = 'family';
            INSERT INTO affiliations (entity_id, node_id, affiliation) SELECT entity_id, node_id, 'owner' FROM entities, nodes
                WHERE jid = 'nurse@xmpp.test' AND (pep IS NOT NULL OR node = 'odd');
            INSERT INTO affiliations (entity_id, node_id, affiliation) SELECT entity_id, node_id, 'member' FROM entities, nodes
                WHERE jid = '@no address@' AND node = 'odd';
            INSERT INTO subscriptions (entity_id, node_id, state) SELECT entity_id, node_id, 'pending' FROM entities, nodes
                WHERE jid = 'friar@xmpp.test' AND node = 'odd';
            INSERT INTO subscriptions (entity_id, ext_service, ext_node, public) SELECT entity_id, 'pubsub.example.com', 'news', TRUE
                FROM entities WHERE jid = 'nurse@xmpp.test';
            INSERT INTO items (node_id, item, publisher, data, access_model, created, updated)
                SELECT node_id, 'm1', 'nurse@xmpp.test/r', '<item id="m1"><note xmlns="urn:example">for some</note></item>', 'whitelist',
                '2020-02-03T04:05:06.789012Z', '2021-02-03T04:05:06Z' FROM nodes WHERE node = 'urn:xmpp:microblog:0';
            INSERT INTO items (node_id, item, publisher, data) SELECT node_id, 'm2', 'nurse@xmpp.test/r',
                '<item id="m2"><a xmlns="urn:x"/><b xmlns="urn:x"/></item>' FROM nodes WHERE node = 'urn:xmpp:microblog:0';
            INSERT INTO nodes (node) VALUES ('urn:xmpp:pubsub-attachments:1/xmpp:pubsub.example.org?;node=blog;item=one'),
                ('urn:xmpp:pubsub-attachments:1/xmpp:pubsub.example.org?;node=blog;item=gone');
            INSERT INTO items (node_id, item, publisher, data) SELECT node_id, 'friar@xmpp.test', 'friar@xmpp.test/cell',
                '<item id="friar@xmpp.test"><attachments xmlns="urn:xmpp:pubsub-attachments:1"><noticed/></attachments></item>'
                FROM nodes WHERE node LIKE '%item=one';
            INSERT INTO item_jids_authorized (item_id, jid) SELECT item_id, 'friar@xmpp.test' FROM items WHERE item = 'm1';
            """;

    @ParameterizedTest
    @EnumSource
    void allThatAPersonDidWithTheFormerServiceIsThere(Engine engine) throws Exception {
        FormerService service = new FormerService(Servers.prosody());
        open.add(service);
        Story story = Story.tell(service);
        FormerService.execute(service.database(), MORE);
        PubSubStore target = target(engine);

        Report report = takeOver(service.database(), target, false);

        assertThat(report)
                .extracting(Report::nodes, Report::personal, Report::items)
                .containsExactly(6L, 2L, 6L);
        assertThat(report.subscriptions()).isEqualTo(4);
        assertThat(report.affiliations()).isEqualTo(7);
        assertThat(report.left())
                .anySatisfy(left -> assertThat(left).contains("collected", "collection"))
                .anySatisfy(left -> assertThat(left).contains("odd", "self-publisher"))
                .anySatisfy(left -> assertThat(left).contains("odd", "@no address@"))
                .anySatisfy(left -> assertThat(left).contains("odd", "template"))
                .anySatisfy(left -> assertThat(left).contains("m2", "one payload"))
                .anySatisfy(left -> assertThat(left).contains("item=gone", "isn't here"));
        assertThat(report.text()).contains("6 nodes, of which 2 of accounts");
        try (ServiceStage stage = new ServiceStage(target)) {
            Jid romeo = story.romeo().address();
            assertThat(ask(stage, romeo, pubsub("get", "<items node='blog'/>")))
                    .contains("Corrigé", "cheveux longs")
                    .doesNotContain("Premier")
                    .matches("(?s).*id='two'.*id='one'.*");
            assertThat(ask(stage, STRANGER, pubsub("get", "<items node='blog'/>")))
                    .contains("closed-node");
            assertThat(ask(stage, story.juliet().address(), pubsub("get", "<subscriptions/>")))
                    .contains("jid='" + story.juliet().address().bare() + "'")
                    .contains("jid='" + story.juliet().address() + "'");
            assertThat(
                            ask(
                                    stage,
                                    romeo,
                                    iq(
                                            "get",
                                            "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='blog'/></pubsub>")))
                    .contains("affiliation='owner'", "affiliation='member'", "tybalt@xmpp.test");
            assertThat(
                            ask(
                                    stage,
                                    romeo,
                                    iq(
                                            "get",
                                            "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='blog'/></pubsub>")))
                    .contains("<value>subscribers</value>", "<value>50</value>");
            assertThat(
                            ask(
                                    stage,
                                    romeo,
                                    pubsub(
                                            "get",
                                            "<items node='urn:xmpp:pps:subscribers:0/blog'/>")))
                    .contains(story.juliet().address().bare().toString());
            assertThat(
                            ask(
                                    stage,
                                    romeo,
                                    pubsub(
                                            "get",
                                            "<items node='urn:xmpp:pubsub-attachments:summary:1/blog'/>")))
                    .contains("id='one'", "noticed");
            assertThat(
                            ask(
                                    stage,
                                    romeo,
                                    pubsub(
                                            "set",
                                            publish(
                                                    "count",
                                                    "<item>" + entry("n", "x") + "</item>"))))
                    .as("ids count on from the last, though it is gone")
                    .contains("id='4'");
        }
    }

    @Test
    void aDatabaseThatHoldsNodesIsLeftAlone(@TempDir Path other) {
        String database = PostgresServer.shared().newDatabase();
        FormerPubSub.makeTables(database);
        FormerService.execute(database, "INSERT INTO nodes (node) VALUES ('one'), ('two')");
        PubSubStore target = target(Engine.SQLITE);
        assertThat(takeOver(database, target, false).nodes()).isEqualTo(2);
        FormerService.execute(database, "INSERT INTO nodes (node) VALUES ('three')");

        assertThatThrownBy(() -> takeOver(database, target, false))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("beside");

        Report again = takeOver(database, target, true);
        assertThat(again.nodes()).isEqualTo(1);
        assertThat(again.left()).hasSize(2).allMatch(left -> left.contains("there is one already"));
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        String database = PostgresServer.shared().newDatabase();
        FormerPubSub.makeTables(database);
        FormerService.execute(
                database,
                """
                INSERT INTO nodes (node) VALUES ('one');
                INSERT INTO items (node_id, item, publisher, data)
                SELECT node_id, 'i' || g, 'a@b/c', '<item><a xmlns="urn:a"/></item>' FROM nodes, GENERATE_SERIES(1, 1000) g WHERE node = 'one';
                """);
        PubSubStore target = target(Engine.POSTGRESQL);
        try (FormerDatabase former = FormerDatabase.open(DatabaseLocation.parse(database))) {
            Takeover interrupted =
                    new Takeover(
                            former,
                            target,
                            SERVICE,
                            (nodes, ofNodes, items, ofItems) -> {
                                if (items == 900) {
                                    throw new IllegalStateException("the light went out");
                                }
                            });
            assertThatThrownBy(() -> interrupted.run(false, Instant.now()))
                    .hasMessageContaining("the light went out");
        }
        Report report = takeOver(database, target, false);
        assertThat(report.items()).isEqualTo(1000);
        assertThat(report.left()).isEmpty();
    }

    @Test
    void otherVersionsAndOtherDatabasesAreRefused() {
        String other = PostgresServer.shared().newDatabase();
        assertThatThrownBy(() -> FormerDatabase.open(DatabaseLocation.parse(other)))
                .hasMessageContaining("is no database of libervia-pubsub");
        FormerService.execute(
                other,
                """
                CREATE TABLE metadata (key TEXT, value TEXT); CREATE TABLE nodes (node TEXT);
                CREATE TABLE items (item TEXT); CREATE TABLE entities (jid TEXT);
                INSERT INTO metadata VALUES ('version', '9');
                """);
        assertThatThrownBy(() -> FormerDatabase.open(DatabaseLocation.parse(other)))
                .hasMessageContaining("have version 9")
                .hasMessageContaining("libervia_pubsub_update");
        assertThatThrownBy(() -> FormerDatabase.open(DatabaseLocation.parse("sqlite:/a/b.db")))
                .hasMessageContaining("PostgreSQL");
    }
}
