package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.testing.kit.SharedReference;
import org.libervia.testing.kit.XepExample;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlParser;

/** The requests in the examples of XEP-0060 itself are answered as it says. */
class XepExamplesTest {
    private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    private static final Jid HAMLET = Jid.parse("hamlet@denmark.lit/elsinore");

    /** Those that are refused here, by their ids; the others succeed. */
    private static final Map<String, String> REFUSED =
            Map.of(
                    // nobody would own the node any more
                    "ent3", "not-acceptable",
                    // there are no collections
                    "def1collection", "feature-not-implemented",
                    // the namespace is that of owners elsewhere
                    "configtemp", "feature-not-implemented",
                    // who subscribes there is somebody else; the payload is left out
                    "filter1", "bad-request",
                    "single1", "bad-request",
                    // subscriptions have ids of the service's
                    "filter2", "not-acceptable",
                    "filter3", "not-acceptable");

    /** Those of URIs say no address, which the XEP wants elsewhere (§6.1.1). */
    private static final String URI = "Resulting Stanza";

    @TempDir private Path directory = Path.of("none");

    private static List<XmlElement> requests(XepExample example) {
        try {
            return XmlParser.parseAll(example.xml().replace("...", ""), "jabber:client").stream()
                    .filter(stanza -> stanza.local().equals("iq"))
                    .filter(iq -> Set.of("get", "set").contains(iq.attribute("type", "")))
                    .filter(iq -> iq.attribute("to", "").startsWith("pubsub."))
                    .toList();
        } catch (XmlException fragment) {
            return List.of();
        }
    }

    private static XmlElement iq(String type, String content) {
        return XmlParser.parse(
                "<iq xmlns='jabber:client' type='%s' id='s' to='%s'><pubsub xmlns='%s'>%s</pubsub></iq>"
                        .formatted(type, ServiceStage.SERVICE, PUBSUB, content));
    }

    /** Makes what the request is about, and nothing else. */
    private static void prepare(ServiceStage stage, Jid sender, XmlElement request) {
        ServiceStage.Client hamlet = stage.client(HAMLET);
        ServiceStage.Client admin = stage.client(ServiceStage.ADMIN.withResource("desk"));
        XmlElement payload = request.firstChild().orElseThrow();
        List<XmlElement> actions = new ArrayList<>(payload.elements().toList());
        actions.add(payload);
        hamlet.ask(iq("set", "<create node='princely_musings'/>"));
        for (XmlElement action : actions) {
            String node = action.attribute("node");
            if (node == null) {
                continue;
            }
            admin.ask(
                    XmlParser.parse(
                            iq("set", "<delete node='%s'/>".formatted(node))
                                    .toString()
                                    .replace(PUBSUB, PUBSUB + "#owner")));
            if (Set.of("create", "publish").contains(action.local())) {
                continue;
            }
            hamlet.ask(iq("set", "<create node='%s'/>".formatted(node)));
            action.elements("item", payload.namespace())
                    .forEach(item ->
                            hamlet.ask(
                                    iq(
                                            "set",
                                            "<publish node='%s'><item id='%s'><t xmlns='urn:t'/></item></publish>"
                                                    .formatted(node, item.attribute("id", "a")))));
            String jid = action.attribute("jid");
            if (jid != null && Set.of("options", "unsubscribe").contains(action.local())) {
                stage.client(sender)
                        .ask(iq("set", "<subscribe node='%s' jid='%s'/>".formatted(node, jid)));
            }
        }
    }

    private static String outcome(Iq answer) {
        return answer.element()
                .child("error", "jabber:client")
                .flatMap(XmlElement::firstChild)
                .map(XmlElement::local)
                .orElse("result");
    }

    @Test
    void theRequestsOfTheXepAreAnsweredAsItSays() throws Exception {
        List<XepExample> examples = SharedReference.required().examples("0060");
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
                ServiceStage stage = new ServiceStage(store)) {
            for (XepExample example : examples) {
                for (XmlElement request : requests(example)) {
                    asked++;
                    Jid sender = Jid.parse(request.attribute("from", HAMLET.toString()));
                    prepare(stage, sender, request);
                    Iq answer =
                            stage.client(sender)
                                    .ask(
                                            request.withAttribute(
                                                    "to", ServiceStage.SERVICE.toString()));
                    if (!outcome(answer).equals(expected(example, request))) {
                        wrong.add(example + ": " + answer.element());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private static String expected(XepExample example, XmlElement request) {
        return example.caption().endsWith(URI) && request.attribute("type", "").equals("set")
                ? "bad-request"
                : REFUSED.getOrDefault(request.attribute("id", ""), "result");
    }
}
