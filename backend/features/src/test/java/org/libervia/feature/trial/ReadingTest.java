package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.libervia.feature.trial.FeatureBox.soon;

import org.libervia.base.Jid;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.Conversation;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.UnreadChanged;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class ReadingTest {

    @ServerTest
    void whatComesIsUnreadUntilItIsReadHereOrOnAnotherDevice(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            ConversationsFacet conversations = box.facet(ConversationsFacet.class);
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            box.profile("phone", bob);
            box.connect("phone");
            box.send("alice", bob, "one");
            box.send("alice", bob, "two");
            soon(() -> assertThat(conversations.unread("bob", alice)).isEqualTo(2));
            soon(() -> assertThat(conversations.totalUnread("phone")).isEqualTo(2));
            assertThat(box.heard(UnreadChanged.class))
                    .contains(
                            new UnreadChanged("bob", alice, 1, 1),
                            new UnreadChanged("bob", alice, 2, 2));
            assertThat(conversations.unread("alice", bob)).isZero();

            conversations.read("bob", alice, box.history("bob").getFirst().uid());
            assertThat(conversations.unread("bob", alice)).isEqualTo(1);
            conversations.read("bob", alice, null);

            Conversation read = conversations.list("bob", 10).getFirst();
            assertThat(read.unread()).isZero();
            assertThat(read.with()).isEqualTo(alice);
            assertThat(read.last().body()).isEqualTo("two");
            assertThat(read.readUntil()).isEqualTo(read.last().timestamp());
            soon(() -> assertThat(conversations.totalUnread("phone")).isZero());
            box.profiles().disconnect("phone");
            box.send("alice", bob, "three");
            soon(() -> assertThat(conversations.unread("bob", alice)).isEqualTo(1));
            box.send("bob", alice, "answer");
            soon(() -> assertThat(conversations.unread("bob", alice)).isZero());
            assertThatThrownBy(() -> conversations.read("bob", alice, "nothing"))
                    .hasMessageContaining("no message");
        }
    }

    @ServerTest
    void aContactLearnsWhatWasSeenIfWeAllowIt(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            ContactsFacet contacts = box.facet(ContactsFacet.class);
            ConversationsFacet conversations = box.facet(ConversationsFacet.class);
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            contacts.subscribe("alice", bob);
            soon(() -> assertThat(contacts.subscriptionRequests("bob")).contains(alice));
            contacts.answerSubscription("bob", alice, true);
            soon(() ->
                    assertThat(contacts.list("bob"))
                            .anyMatch(who -> who.jid().equals(alice) && who.seesUs()));
            ChatMessage first = box.send("alice", bob, "one");
            ChatMessage second = box.send("alice", bob, "two");
            soon(() ->
                    assertThat(box.stored("alice", second.uid()).state())
                            .isEqualTo(DeliveryState.RECEIVED));

            conversations.read("bob", alice, null);

            soon(() ->
                    assertThat(box.stored("alice", second.uid()).state())
                            .isEqualTo(DeliveryState.DISPLAYED));
            assertThat(box.stored("alice", first.uid()).state()).isEqualTo(DeliveryState.DISPLAYED);
            box.parameters().set("bob", "Privacy", "Enable read markers", "false", -1);
            ChatMessage third = box.send("alice", bob, "three");
            soon(() -> assertThat(conversations.unread("bob", alice)).isEqualTo(1));
            conversations.read("bob", alice, null);
            box.send("bob", alice, "bye");
            soon(() -> assertThat(box.bodies("alice")).contains("bye"));
            assertThat(box.stored("alice", third.uid()).state())
                    .isNotEqualTo(DeliveryState.DISPLAYED);
        }
    }

    @ServerTest
    void inARoomOnlyWhatIsSaidWhileWeAreThereIsUnread(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            ConversationsFacet conversations = box.facet(ConversationsFacet.class);
            place.online("alice");
            place.online("bob");
            Jid room = Jid.parse(place.tag() + "study@" + server.rooms());
            rooms.join("alice", room, "Ana", null);
            ChatMessage early = box.send("alice", room, "before you came");
            soon(() -> assertThat(box.stored("alice", early.uid())).isNotNull());
            rooms.join("bob", room, "Ben", null);
            soon(() -> assertThat(box.bodies("bob")).contains("before you came"));
            assertThat(conversations.unread("bob", room)).isZero();

            box.send("alice", room, "hello");

            soon(() -> assertThat(conversations.unread("bob", room)).isEqualTo(1));
            assertThat(conversations.unread("alice", room)).isZero();
            assertThat(conversations.list("bob", 1).getFirst().room()).isTrue();
            conversations.read("bob", room, null);
            assertThat(conversations.totalUnread("bob")).isZero();
        }
    }
}
