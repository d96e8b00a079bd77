package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

class PersonalApprovalTest {
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anOwnerApprovesASubscriptionToANodeOfTheAccount(@TempDir Path directory) throws Exception {
        try (PubSubStore store = TestStores.empty(Engine.SQLITE, directory);
                ServiceStage stage = new ServiceStage(store)) {
            ServiceStage.Client juliet = stage.client(JULIET);
            ServiceStage.Client romeo = stage.client(ROMEO);
            juliet.connect();
            romeo.connect();
            assertThat(
                            ask(
                                    stage,
                                    JULIET,
                                    "<create node='diary'/><configure><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field><field var='pubsub#access_model'><value>authorize</value></field></x></configure>"))
                    .contains("type='result'");
            assertThat(ask(stage, ROMEO, "<subscribe node='diary' jid='romeo@example.org'/>"))
                    .contains("subscription='pending'");

            XmlElement question = juliet.receive(PATIENCE).orElseThrow();
            assertThat(question.attribute("from")).isEqualTo(ServiceStage.SERVICE.toString());
            assertThat(question.toString())
                    .contains("<value>xmpp:juliet@example.org?;node=diary</value>");

            juliet.send(
                    XmlParser.parse(
                            question.toString()
                                    .replace("type='form'", "type='submit'")
                                    .replace("<value>false</value>", "<value>true</value>")));
            XmlElement told = romeo.receive(PATIENCE).orElseThrow();
            assertThat(told.attribute("from")).isEqualTo("juliet@example.org");
            assertThat(told.toString()).contains("subscription='subscribed'");
        }
    }

    private static String ask(ServiceStage stage, Jid who, String content) {
        Iq question =
                new Iq(
                        XmlParser.parse(
                                "<iq xmlns='jabber:client' type='set' id='q' to='juliet@example.org' from='%s'><pubsub xmlns='http://jabber.org/protocol/pubsub'>%s</pubsub></iq>"
                                        .formatted(who, content)));
        return stage.service.question(question, JULIET.bare()).get().element().toString();
    }
}
