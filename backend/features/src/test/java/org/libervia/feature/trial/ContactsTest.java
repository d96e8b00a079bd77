package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.libervia.feature.trial.FeatureBox.soon;

import java.util.List;
import java.util.Map;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.contacts.BlockListChanged;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactRemoved;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class ContactsTest {

    @ServerTest
    void entriesAreSetChangedAndRemovedForAllSessions(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            ContactsFacet contacts = box.facet(ContactsFacet.class);
            Jid alice = place.online("alice");
            box.profile("phone", alice);
            box.connect("phone");
            assertThat(contacts.list("phone")).isEmpty();
            Jid bob = Jid.parse("bob@xmpp.test");
            contacts.set("alice", bob, "Bob", List.of("friends", "work"));
            for (String profile : List.of("alice", "phone")) {
                soon(() -> {
                    Contact entry = contacts.get(profile, bob);
                    assertThat(entry.name()).isEqualTo("Bob");
                    assertThat(entry.groups()).containsExactly("friends", "work");
                });
            }
            assertThat(contacts.find("alice", "bOB")).isEqualTo(bob);
            assertThatThrownBy(() -> contacts.find("alice", "bbo"))
                    .hasMessageContaining("Did you mean Bob");
            contacts.set("alice", bob, "Robert", null);
            soon(() -> {
                assertThat(contacts.get("phone", bob).name()).isEqualTo("Robert");
                assertThat(contacts.get("phone", bob).groups()).hasSize(2);
            });
            box.profiles().disconnect("phone");
            box.connect("phone");
            assertThat(contacts.list("phone")).hasSize(1);
            contacts.remove("alice", bob);
            soon(() ->
                    assertThat(box.heard(ContactRemoved.class))
                            .contains(
                                    new ContactRemoved("alice", bob),
                                    new ContactRemoved("phone", bob)));
            assertThatThrownBy(() -> contacts.get("phone", bob))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            none -> assertThat(none.problem()).isEqualTo(Problem.NOT_FOUND));
        }
    }

    @ServerTest
    void acceptingASubscriptionShowsPresenceBothWays(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            ContactsFacet contacts = box.facet(ContactsFacet.class);
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            contacts.subscribe("alice", bob);
            soon(() -> assertThat(contacts.subscriptionRequests("bob")).containsExactly(alice));
            contacts.answerSubscription("bob", alice, true);
            soon(() -> {
                assertThat(contacts.get("alice", bob).seen()).isTrue();
                assertThat(contacts.get("alice", bob).seesUs()).isTrue();
            });
            assertThat(contacts.subscriptionRequests("bob")).isEmpty();
            contacts.setPresence("bob", null, "dnd", Map.of("", "thinking"), 3);
            soon(() ->
                    assertThat(contacts.presences("alice", bob))
                            .singleElement()
                            .satisfies(seen -> {
                                assertThat(seen.show()).isEqualTo("dnd");
                                assertThat(seen.priority()).isEqualTo(3);
                                assertThat(seen.statuses()).containsEntry("", "thinking");
                            }));
            box.profiles().disconnect("bob");
            soon(() ->
                    assertThat(contacts.presences("alice", bob))
                            .noneMatch(PresenceInfo::isAvailable));
            box.connect("bob");
            soon(() ->
                    assertThat(contacts.presences("alice", bob))
                            .singleElement()
                            .satisfies(back -> {
                                assertThat(back.show()).isEqualTo("dnd");
                                assertThat(back.priority()).isEqualTo(3);
                            }));
        }
    }

    @ServerTest
    void oneKeyStandsForAllConnectedProfiles(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            ContactsFacet contacts = box.facet(ContactsFacet.class);
            Jid alice = place.online("alice");
            box.profile("phone", alice);
            box.connect("phone");
            place.user("bob");
            contacts.setPresence("@ALL@", null, "away", Map.of(), null);
            soon(() ->
                    assertThat(contacts.presences("alice", alice))
                            .hasSize(2)
                            .allSatisfy(own -> assertThat(own.show()).isEqualTo("away")));
            assertThat(box.messages().catchUp("@ALL@")).isZero();
            assertThatThrownBy(() -> contacts.list("@ALL@")).hasMessageContaining("name it");
            box.profiles().disconnect("@ALL@");
            assertThat(box.profiles().isConnected("alice")).isFalse();
            assertThat(box.profiles().isConnected("phone")).isFalse();
        }
    }

    @ServerTest
    void whomWeBlockIsToldToAllSessions(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            ContactsFacet contacts = box.facet(ContactsFacet.class);
            Jid alice = place.online("alice");
            box.profile("phone", alice);
            box.connect("phone");
            Jid mallory = Jid.parse("mallory@xmpp.test");
            assertThat(contacts.blocked("phone")).isEmpty();
            contacts.block("alice", List.of(mallory));
            assertThat(contacts.blocked("alice")).containsExactly(mallory);
            soon(() ->
                    assertThat(box.heard(BlockListChanged.class))
                            .contains(new BlockListChanged("phone", List.of(mallory))));
            contacts.unblock("alice", List.of());
            soon(() -> assertThat(contacts.blocked("phone")).isEmpty());
        }
    }
}
