package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xep.extdisco.ExtendedDiscovery;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** Nodes that hang together: large branches, and pages of them. */
@ParameterizedClass
@EnumSource(Engine.class)
class RelationsTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final int MANY = 700;

    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private PubSubStore store;
    private ServiceStage stage;

    @BeforeEach
    void open() {
        store = TestStores.empty(engine, directory);
        stage = new ServiceStage(store);
    }

    @AfterEach
    void close() {
        stage.close();
        store.close();
    }

    private static XmlElement iq(String type, String payload) {
        return XmlParser.parse(
                "<iq xmlns='jabber:client' id='q' to='pubsub.example.org' type='"
                        + type
                        + "'>"
                        + payload
                        + "</iq>");
    }

    private static XmlElement pubsub(String content) {
        return iq("set", "<pubsub xmlns='" + PUBSUB + "'>" + content + "</pubsub>");
    }

    static XmlElement create(String node, String parent) {
        String form =
                "<configure><x xmlns='jabber:x:data' type='submit'><field var='{urn:xmpp:pubsub-relationships:0}parent'><value>"
                        + parent
                        + "</value></field></x></configure>";
        return pubsub("<create node='" + node + "'/>" + (parent.isEmpty() ? "" : form));
    }

    private String ask(XmlElement question) {
        Iq answer = stage.client(ROMEO).ask(question);
        return answer.element().attribute("type", "");
    }

    private String items(String node) {
        return ask(
                iq("get", "<pubsub xmlns='" + PUBSUB + "'><items node='" + node + "'/></pubsub>"));
    }

    private String delete(String node) {
        return ask(
                iq(
                        "set",
                        "<pubsub xmlns='"
                                + PUBSUB
                                + "#owner'><delete node='"
                                + node
                                + "'/></pubsub>"));
    }

    @Test
    void aLargeBranchIsGoneAtOnceAndRemovedLittleByLittle() throws Exception {
        ask(create("root", ""));
        ask(create("trunk", "root"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> made = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                XmlElement question = create("leaf" + i, "trunk");
                made.add(threads.submit(() -> ask(question)));
            }
            for (Future<String> answer : made) {
                assertThat(answer.get()).isEqualTo("result");
            }
        }

        assertThat(delete("trunk")).isEqualTo("result");

        assertThat(items("trunk")).isEqualTo("error");
        assertThat(items("leaf" + (MANY - 1))).isEqualTo("error");
        assertThat(ask(create("trunk", "root"))).isEqualTo("result");
        assertThat(ask(create("leaf" + (MANY - 1), "trunk"))).isEqualTo("result");
        assertThat(items("leaf" + (MANY - 2))).isEqualTo("error");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> store.read(books -> books.graveyard().first()).isEmpty());
        assertThat(items("root")).isEqualTo("result");
        assertThat(items("trunk")).isEqualTo("result");
        assertThat(items("leaf" + (MANY - 1))).isEqualTo("result");
        assertThat(items("leaf0")).isEqualTo("error");
        assertThat(ask(create("leaf0", "trunk"))).isEqualTo("result");
    }

    @Test
    void pagesOfATreeMakeTheWhole() {
        ask(create("root", ""));
        for (int i = 0; i < 4; i++) {
            ask(create("n" + i, "root"));
            for (int j = 0; j < 3; j++) {
                ask(create("n" + i + j, "n" + i));
                ask(
                        pubsub(
                                "<publish node='n"
                                        + i
                                        + j
                                        + "'><item id='a/b'><t xmlns='urn:example:t'/></item><item id='c'><t xmlns='urn:example:t'/></item></publish>"));
            }
        }
        for (boolean below : List.of(true, false)) {
            String node = below ? "root" : null;
            ExtendedDiscovery wanted = new ExtendedDiscovery(true, true, true, false, -1);
            DiscoItems whole = list(node, wanted, null);
            assertThat(whole.items()).hasSize(16 + 24 + (node == null ? 1 : 0));
            for (long size = 1; size < 6; size++) {
                List<Object> found = new ArrayList<>();
                PageRequest next = PageRequest.first(size);
                while (next != null) {
                    DiscoItems page = list(node, wanted, next);
                    found.addAll(page.items());
                    next =
                            page.page() instanceof PageResult(_, _, String last, _)
                                    ? PageRequest.after(last, size)
                                    : null;
                }
                assertThat(found).isEqualTo(whole.items());
            }
        }
    }

    private DiscoItems list(
            @Nullable String node, ExtendedDiscovery wanted, @Nullable PageRequest page) {
        XmlElement query = DiscoItems.query(node).withChild(wanted.form().write());
        XmlElement asked = page == null ? query : query.withChild(page.write());
        Iq answer = stage.client(ROMEO).ask(iq("get", asked.toString()));
        return DiscoItems.read(answer.payload().orElseThrow());
    }
}
