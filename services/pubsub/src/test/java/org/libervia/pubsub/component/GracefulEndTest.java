package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** A service that is told to end while others work with it. */
class GracefulEndTest {
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");
    private static final String EVENT = "http://jabber.org/protocol/pubsub#event";
    private static final int PEOPLE = 8;

    @TempDir private Path directory = Path.of("none");

    private static XmlElement set(String content) {
        return XmlParser.parse(
                "<iq xmlns='jabber:client' id='q' to='pubsub.example.org' type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                        + content
                        + "</pubsub></iq>");
    }

    private static boolean ask(ServiceStage stage, Jid who, String content) {
        return "result".equals(stage.client(who).ask(set(content)).element().attribute("type"));
    }

    private static void publishUntilRefused(ServiceStage stage, int person, Set<String> taken) {
        for (int i = 0; ; i++) {
            String id = person + "-" + i;
            if (!ask(
                    stage,
                    ROMEO,
                    "<publish node='n'><item id='"
                            + id
                            + "'><t xmlns='urn:example:t'/></item></publish>")) {
                return;
            }
            taken.add(id);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasAcknowledgedIsKeptAndTold(Engine engine) throws Exception {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        Set<String> told = ConcurrentHashMap.newKeySet();
        try (PubSubStore store = TestStores.empty(engine, directory)) {
            ServiceStage stage = new ServiceStage(store);
            ServiceStage.Client juliet = stage.client(JULIET);
            juliet.connect();
            assertThat(ask(stage, ROMEO, "<create node='n'/>")).isTrue();
            assertThat(ask(stage, JULIET, "<subscribe node='n' jid='" + JULIET + "'/>")).isTrue();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int person = 0; person < PEOPLE; person++) {
                    int number = person;
                    Future<?> _ = threads.submit(() -> publishUntilRefused(stage, number, taken));
                }
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> taken.size() > 10 * PEOPLE);

                stage.close();
            }
            for (Optional<XmlElement> message = juliet.receive(Duration.ZERO);
                    message.isPresent();
                    message = juliet.receive(Duration.ZERO)) {
                message
                        .get()
                        .child("event", EVENT)
                        .flatMap(event -> event.child("items", EVENT))
                        .stream()
                        .flatMap(XmlElement::elements)
                        .forEach(item -> told.add(item.attribute("id", "")));
            }

            assertThat(told).containsAll(taken);
            long kept = store.read(books -> books.usage().total().items());
            assertThat(kept).isEqualTo(taken.size());
        }
    }
}
