package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.feature.trial.FeatureBox.soon;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.Page;
import org.libervia.domain.chat.ArchivePage;
import org.libervia.domain.chat.ArchiveQuery;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

class ArchiveTest {

    @ServerTest
    void whatWasMissedIsFetchedOnce(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            place.online("alice");
            Jid bob = place.online("bob");
            box.profiles().disconnect("bob");
            box.send("alice", bob, "one");
            ChatMessage last = box.send("alice", bob, "two");
            soon(() ->
                    assertThat(box.stored("alice", last.uid()).state().name()).isEqualTo("SENT"));
            box.connect("bob");
            soon(() -> assertThat(box.bodies("bob")).containsExactly("one", "two"));
            assertThat(box.messages().catchUp("bob")).isZero();
            box.profiles().disconnect("bob");
            box.connect("bob");
            assertThat(box.messages().catchUp("bob")).isZero();
            assertThat(box.bodies("bob")).containsExactly("one", "two");
        }
    }

    @ServerTest
    void liveMessageCarbonAndArchivedCopyAreOneMessage(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            box.profile("phone", alice);
            box.connect("phone");
            box.send("alice", bob, "from the desk");
            soon(() -> assertThat(box.bodies("phone")).containsExactly("from the desk"));
            assertThat(box.history("phone").getFirst().isOutgoing()).isTrue();
            box.send("bob", alice, "to all devices");
            List<String> all = List.of("from the desk", "to all devices");
            soon(() -> assertThat(box.bodies("alice")).isEqualTo(all));
            soon(() -> assertThat(box.bodies("phone")).isEqualTo(all));
            for (String profile : List.of("alice", "phone", "bob")) {
                assertThat(box.messages().catchUp(profile)).as(profile).isZero();
                assertThat(box.bodies(profile)).as(profile).isEqualTo(all);
            }
        }
    }

    @ServerTest
    void withoutCarbonsTheArchiveBringsWhatOtherDevicesSent(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            box.profile("phone", alice);
            box.parameters().set("phone", "Misc", "carbon", "false", -1);
            box.connect("phone");
            box.send("alice", bob, "from the desk");
            soon(() -> assertThat(box.bodies("bob")).hasSize(1));
            soon(() -> {
                box.messages().catchUp("phone");
                assertThat(box.bodies("phone")).containsExactly("from the desk");
            });
        }
    }

    @ServerTest
    void theArchiveIsReadPageByPage(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            place.online("alice");
            Jid bob = place.online("bob");
            for (int number = 0; number < 5; number++) {
                box.send("alice", bob, "m" + number);
            }
            soon(() -> assertThat(page(box, bob, new Page(10, null, null, null))).hasSize(5));
            ArchivePage first = ask(box, bob, new Page(2, null, null, null));
            assertThat(first.messages()).extracting(ChatMessage::body).containsExactly("m0", "m1");
            assertThat(first.info().complete()).isFalse();
            assertThat(page(box, bob, new Page(2, first.info().last(), null, null)))
                    .containsExactly("m2", "m3");
            assertThat(page(box, bob, Page.last(2))).containsExactly("m3", "m4");
        }
    }

    @ServerTest
    void forgedCopiesAreDropped(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            Jid alice = place.online("alice");
            Jid mallory = place.online("mallory");
            Jid target = box.profiles().session("alice").jid();
            String told =
                    "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='"
                            + "bank@xmpp.test/x' to='"
                            + alice
                            + "' type='chat' id='f1'><body>forged</body></message></forwarded>";
            forge(box, target, "<received xmlns='urn:xmpp:carbons:2'>" + told + "</received>");
            forge(box, target, "<result xmlns='urn:xmpp:mam:2' id='9'>" + told + "</result>");
            box.send("mallory", alice, "genuine");
            soon(() -> assertThat(box.bodies("alice")).containsExactly("genuine"));
            assertThat(box.heard(MessageArrived.class))
                    .allSatisfy(
                            arrived -> assertThat(arrived.message().body()).isEqualTo("genuine"));
            assertThat(box.history("alice").getFirst().from().bare()).isEqualTo(mallory);
        }
    }

    private static void forge(FeatureBox box, Jid target, String copy) {
        XmlElement payload = XmlParser.parse(copy);
        box.session("mallory").stream()
                .send(
                        new Message(
                                Message.builder(Message.Type.CHAT, target).child(payload).build()));
    }

    private static List<String> page(FeatureBox box, Jid with, Page page) {
        return ask(box, with, page).messages().stream().map(ChatMessage::body).toList();
    }

    private static ArchivePage ask(FeatureBox box, Jid with, Page page) {
        return box.messages().archive("alice", new ArchiveQuery(null, null, null, with, page));
    }
}
