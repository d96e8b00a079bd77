package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.libervia.feature.trial.FeatureBox.soon;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.chat.DeliveryState;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.rooms.Affiliation;
import org.libervia.domain.rooms.JoinedRoom;
import org.libervia.domain.rooms.Member;
import org.libervia.domain.rooms.Occupant;
import org.libervia.domain.rooms.OccupantLeft;
import org.libervia.domain.rooms.OccupantRenamed;
import org.libervia.domain.rooms.RoomInvited;
import org.libervia.domain.rooms.RoomJoined;
import org.libervia.domain.rooms.RoomLeaving;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.domain.rooms.SubjectChanged;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class RoomsTest {

    private static Jid room(XmppServer server, Place place, String name) {
        return Jid.parse(place.tag() + name + "@" + server.rooms());
    }

    private static List<String> said(FeatureBox box, String profile, Jid with) {
        return box.messages().history(profile, HistoryQuery.last(with, 100)).stream()
                .map(ChatMessage::body)
                .toList();
    }

    @ServerTest
    void twoProfilesTalkInARoomThatOneCreates(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            Jid alice = place.online("alice");
            place.online("bob");
            Jid room = room(server, place, "garden");

            assertThat(rooms.create("alice", room, "Ana").statuses()).contains("CREATED");
            JoinedRoom seen = rooms.join("bob", room, "Ben", null);

            assertThat(seen.nick()).isEqualTo("Ben");
            assertThat(seen.occupants()).extracting(Occupant::nick).containsExactly("Ana", "Ben");
            assertThat(seen.occupants()).filteredOn(Occupant::self).hasSize(1);
            soon(() -> assertThat(rooms.get("alice", room).occupants()).hasSize(2));
            assertThat(box.heard(RoomJoined.class)).hasSize(2);

            ChatMessage sent = box.send("bob", room, "hello all");

            assertThat(sent.type()).isEqualTo(MessageType.GROUPCHAT);
            soon(() -> assertThat(said(box, "alice", room)).containsExactly("hello all"));
            soon(() ->
                    assertThat(box.stored("bob", sent.uid()))
                            .satisfies(echo -> {
                                assertThat(echo.state()).isEqualTo(DeliveryState.SENT);
                                assertThat(echo.from()).isEqualTo(room.withResource("Ben"));
                                assertThat(echo.to()).isEqualTo(room);
                                assertThat(echo.stanzaId()).isNotNull();
                            }));
            assertThat(said(box, "bob", room)).containsExactly("hello all");

            rooms.setSubject("alice", room, "roses");
            soon(() ->
                    assertThat(box.heard(SubjectChanged.class))
                            .contains(new SubjectChanged("bob", room, "roses", "Ana")));
            assertThat(rooms.get("bob", room).subject()).isEqualTo("roses");
            box.messages().chatState("alice", room, "composing");
            soon(() ->
                    assertThat(box.heard(ChatStateChanged.class))
                            .containsExactly(
                                    new ChatStateChanged(
                                            "bob", room.withResource("Ana"), "composing")));
            assertThat(rooms.members("alice", room))
                    .contains(new Member(alice, Affiliation.OWNER, null));
        }
    }

    @ServerTest
    void whoLeavesAndComesBackGetsWhatWasSaidOnce(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            place.online("alice");
            place.online("bob");
            Jid room = room(server, place, "hall");
            rooms.join("alice", room, "Ana", null);
            rooms.join("bob", room, "Ben", null);
            box.send("alice", room, "one");
            soon(() -> assertThat(said(box, "bob", room)).containsExactly("one"));

            rooms.leave("bob", room, "tea");

            assertThat(box.heard(RoomLeft.class))
                    .contains(new RoomLeft("bob", room, RoomLeaving.LEFT, null, null, null));
            soon(() ->
                    assertThat(box.heard(OccupantLeft.class))
                            .contains(
                                    new OccupantLeft(
                                            "alice", room, "Ben", RoomLeaving.LEFT, "tea")));
            ChatMessage missed = box.send("alice", room, "two");
            soon(() -> assertThat(box.stored("alice", missed.uid())).isNotNull());
            assertThat(said(box, "bob", room)).containsExactly("one");
            rooms.join("bob", room, "Ben", null);
            soon(() -> assertThat(said(box, "bob", room)).containsExactly("one", "two"));
            box.send("bob", room, "three");
            soon(() -> assertThat(said(box, "alice", room)).containsExactly("one", "two", "three"));
            soon(() -> assertThat(said(box, "bob", room)).containsExactly("one", "two", "three"));
        }
    }

    @ServerTest
    void aRoomIsEnteredAgainWhenTheConnectionComesBack(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            place.online("alice");
            place.online("bob");
            Jid room = room(server, place, "porch");
            rooms.join("alice", room, "Ana", null);
            rooms.join("bob", room, "Ben", null);
            box.profiles().disconnect("bob");
            soon(() ->
                    assertThat(box.heard(RoomLeft.class))
                            .contains(
                                    new RoomLeft(
                                            "bob",
                                            room,
                                            RoomLeaving.DISCONNECTED,
                                            null,
                                            null,
                                            null)));
            ChatMessage missed = box.send("alice", room, "while you were away");
            soon(() -> assertThat(box.stored("alice", missed.uid())).isNotNull());

            box.connect("bob");

            soon(() -> assertThat(rooms.joined("bob")).hasSize(1));
            soon(() -> assertThat(said(box, "bob", room)).containsExactly("while you were away"));
        }
    }

    @ServerTest
    void nicksThatAreTakenGetAnUnderscoreAndCanBeChanged(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            place.online("alice");
            place.online("bob");
            Jid room = room(server, place, "attic");
            rooms.join("alice", room, "Ana", null);

            assertThat(rooms.join("bob", room, "Ana", null).nick()).isEqualTo("Ana_");

            rooms.setNick("bob", room, "Ben");
            assertThat(rooms.get("bob", room).nick()).isEqualTo("Ben");
            soon(() ->
                    assertThat(box.heard(OccupantRenamed.class))
                            .contains(new OccupantRenamed("alice", room, "Ana_", "Ben")));
            assertThatThrownBy(() -> rooms.setNick("bob", room, "Ana"))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT));
            assertThatThrownBy(() -> rooms.create("bob", room, "Ben"))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT));
        }
    }

    @ServerTest
    void privateMessagesOfOccupantsAreAConversationOfTheirOwn(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            place.online("alice");
            place.online("bob");
            Jid room = room(server, place, "corner");
            rooms.join("alice", room, "Ana", null);
            rooms.join("bob", room, "Ben", null);
            soon(() -> assertThat(rooms.get("alice", room).occupants()).hasSize(2));

            box.send("alice", room.withResource("Ben"), "psst");

            Jid ana = room.withResource("Ana");
            soon(() -> assertThat(said(box, "bob", ana)).containsExactly("psst"));
            assertThat(said(box, "bob", room)).isEmpty();
            assertThat(box.history("bob").getFirst().conversation()).isEqualTo(ana);
            assertThat(said(box, "alice", room.withResource("Ben"))).containsExactly("psst");
        }
    }

    @ServerTest
    void anInvitationIsHeardAndTheDefaultServiceFound(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");

            assertThat(rooms.service("alice")).isEqualTo(Jid.parse(server.rooms()));
            Jid room = rooms.find("alice", place.tag() + "kitchen");
            assertThat(room).isEqualTo(room(server, place, "kitchen"));
            assertThat(rooms.isRoom("alice", room)).isTrue();
            assertThat(rooms.isRoom("alice", bob)).isFalse();
            rooms.join("alice", room, null, null);
            assertThat(rooms.info("bob", room).features())
                    .contains("http://jabber.org/protocol/muc");
            rooms.invite("alice", room, bob, "tea is ready");

            soon(() ->
                    assertThat(box.heard(RoomInvited.class))
                            .containsExactly(
                                    new RoomInvited("bob", room, alice, "tea is ready", null)));
        }
    }

    @ServerTest
    void whoIsNotInARoomCanNotSpeakThere(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            RoomsFacet rooms = box.facet(RoomsFacet.class);
            place.online("alice");
            Jid room = room(server, place, "cellar");

            assertThatThrownBy(() -> rooms.setSubject("alice", room, "x"))
                    .hasMessageContaining("join it first");
            assertThatThrownBy(() ->
                            rooms.join("alice", Jid.parse("room@nowhere.xmpp.test"), null, null))
                    .isInstanceOf(LiberviaException.class);
            assertThat(rooms.joined("alice")).isEmpty();
        }
    }
}
