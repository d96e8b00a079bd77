package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.feature.trial.FeatureBox.soon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class MessagesTest {

    @ServerTest
    void twoProfilesTalkAndReceiptsTellThatMessagesCame(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            befriend(box, alice, bob);
            ChatMessage sent = box.send("alice", bob, "hello");
            soon(() ->
                    assertThat(box.stored("alice", sent.uid()).state())
                            .isEqualTo(DeliveryState.RECEIVED));
            assertThat(box.heard(MessageStateChanged.class))
                    .contains(
                            new MessageStateChanged(
                                    "alice", sent.uid(), DeliveryState.RECEIVED, null));
            assertThat(box.history("bob"))
                    .singleElement()
                    .satisfies(got -> {
                        assertThat(got.body()).isEqualTo("hello");
                        assertThat(got.from().bare()).isEqualTo(alice);
                        assertThat(got.state()).isEqualTo(DeliveryState.INCOMING);
                    });
            assertThat(box.heard(MessageArrived.class))
                    .filteredOn(arrived -> arrived.profile().equals("bob"))
                    .hasSize(1);
        }
    }

    @ServerTest
    void whatWasMissedIsReceiptedOnceItIsThere(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            ContactsFacet contacts = box.facet(ContactsFacet.class);
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            contacts.subscribe("alice", bob);
            soon(() -> assertThat(contacts.subscriptionRequests("bob")).containsExactly(alice));
            contacts.answerSubscription("bob", alice, true);
            soon(() ->
                    assertThat(contacts.list("bob"))
                            .anyMatch(entry -> entry.jid().equals(alice) && entry.seesUs()));
            box.profiles().disconnect("bob");
            ChatMessage missed = box.send("alice", bob, "are you there?");
            soon(() ->
                    assertThat(box.stored("alice", missed.uid()).state())
                            .isEqualTo(DeliveryState.SENT));
            box.connect("bob");
            soon(() ->
                    assertThat(box.stored("alice", missed.uid()).state())
                            .isEqualTo(DeliveryState.RECEIVED));
        }
    }

    @ServerTest
    void withoutReceiptsAMessageIsSentAndNoMore(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            befriend(box, alice, bob);
            box.parameters().set("bob", "Privacy", "Enable message delivery receipts", "false", -1);
            ChatMessage first = box.send("alice", bob, "hello");
            box.send("bob", alice, "answer");
            soon(() -> assertThat(box.bodies("alice")).contains("answer"));
            soon(() ->
                    assertThat(box.stored("alice", first.uid()).state())
                            .isEqualTo(DeliveryState.SENT));
        }
    }

    @ServerTest
    void aMessageWithoutConnectionWaitsAndLeavesWhenItIsThere(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            place.user("alice");
            Jid bob = place.online("bob");
            box.profiles().startSession("alice", null);
            ChatMessage first = box.send("alice", bob, "first");
            box.send("alice", bob, "second");
            assertThat(box.stored("alice", first.uid()).state()).isEqualTo(DeliveryState.PENDING);
            box.connect("alice");
            soon(() -> assertThat(box.bodies("bob")).containsExactly("first", "second"));
            soon(() ->
                    assertThat(box.stored("alice", first.uid()).state())
                            .isEqualTo(DeliveryState.SENT));
        }
    }

    @ServerTest
    void aRefusedMessageFailsAndTellsWhy(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            place.online("alice");
            ChatMessage sent =
                    box.send("alice", Jid.parse("nobody@" + server.rooms() + "/x"), "anybody?");
            soon(() ->
                    assertThat(box.stored("alice", sent.uid()))
                            .satisfies(message -> {
                                assertThat(message.state()).isEqualTo(DeliveryState.FAILED);
                                assertThat(message.error()).isNotBlank();
                            }));
        }
    }

    @ServerTest
    void languagesSubjectAndThreadAreCarriedAndKept(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            place.online("alice");
            Jid bob = place.online("bob");
            Map<String, String> bodies = Map.of("", "hello", "fr", "bonjour", "de", "hallo");
            Map<String, String> subjects = Map.of("", "greeting", "fr", "salut");
            box.messages()
                    .send(
                            "alice",
                            new OutgoingMessage(
                                    bob, bodies, subjects, MessageType.AUTO, "t1", Map.of()));
            soon(() -> assertThat(box.history("bob")).hasSize(1));
            assertThat(List.of(box.history("bob").getFirst(), box.history("alice").getFirst()))
                    .allSatisfy(message -> {
                        assertThat(message.bodies()).isEqualTo(bodies);
                        assertThat(message.subjects()).isEqualTo(subjects);
                        assertThat(message.thread()).isEqualTo("t1");
                        assertThat(message.type()).isEqualTo(MessageType.NORMAL);
                    });
        }
    }

    @ServerTest
    void theHistoryIsAskedForWhatIsWanted(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            place.user("alice");
            box.profiles().startSession("alice", null);
            Jid bob = Jid.parse("bob@xmpp.test");
            Jid carol = Jid.parse("carol@xmpp.test");
            box.send("alice", bob, "one apple");
            ChatMessage two = box.send("alice", bob, "two pears");
            ChatMessage three = box.send("alice", carol, "three apples");
            box.send("alice", bob, "four");
            assertThat(found(box, HistoryQuery.last(null, 2)))
                    .containsExactly("three apples", "four");
            assertThat(found(box, HistoryQuery.last(bob, 10)))
                    .containsExactly("one apple", "two pears", "four");
            assertThat(found(box, query(two.timestamp(), three.timestamp(), null, null)))
                    .containsExactly("two pears", "three apples");
            assertThat(found(box, query(null, null, three.uid(), null)))
                    .containsExactly("one apple", "two pears");
            assertThat(found(box, query(null, null, null, "apple")))
                    .containsExactly("one apple", "three apples");
            assertThat(box.messages().conversations("alice", 10))
                    .extracting(ChatMessage::body)
                    .containsExactly("four", "three apples");
        }
    }

    private static HistoryQuery query(
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String before,
            @Nullable String search) {
        return new HistoryQuery(
                null, null, null, 10, since, until, before, null, search, List.of());
    }

    private static List<String> found(FeatureBox box, HistoryQuery query) {
        return box.messages().history("alice", query).stream().map(ChatMessage::body).toList();
    }

    /** Both see each other's presence. */
    private static void befriend(FeatureBox box, Jid alice, Jid bob) {
        ContactsFacet contacts = box.facet(ContactsFacet.class);
        contacts.subscribe("alice", bob);
        soon(() -> assertThat(contacts.subscriptionRequests("bob")).contains(alice));
        contacts.answerSubscription("bob", alice, true);
        soon(() -> assertThat(contacts.list("bob")).anyMatch(who -> sees(who, alice)));
        soon(() -> assertThat(contacts.list("alice")).anyMatch(who -> sees(who, bob)));
    }

    private static boolean sees(Contact who, Jid jid) {
        return who.jid().equals(jid) && who.seesUs();
    }
}
