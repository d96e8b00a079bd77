package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.libervia.feature.trial.FeatureBox.soon;

import java.util.List;
import java.util.Map;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.PubsubEvent;
import org.libervia.domain.social.PubsubEvent.Kind;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.domain.social.PubsubItem;
import org.libervia.domain.social.PubsubPage;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class PubsubTest {
    private static final String NODE = "urn:example:guests";
    private static final Map<String, String> OPEN =
            Map.of(
                    "access_model", "open",
                    "publish_model", "open",
                    "persist_items", "true",
                    "max_items", "20",
                    "notify_retract", "true");

    @ServerTest
    void aGuestBookIsWrittenByEverybodyAndFollowed(XmppServer server) {
        try (Place place = Place.at(server)) {
            PubsubFacet pubsub = place.box().facet(PubsubFacet.class);
            Jid alice = place.online("alice");
            place.online("bob");
            assertThat(pubsub.createNode("alice", null, NODE, OPEN)).isEqualTo(NODE);
            assertThat(pubsub.configuration("alice", null, NODE))
                    .containsEntry("access_model", "open");
            assertThat(pubsub.subscribe("bob", alice, NODE).state()).isEqualTo("subscribed");

            pubsub.publishFields(
                    "bob",
                    alice,
                    NODE,
                    "first",
                    "guest",
                    "urn:example:guest",
                    Map.of("name", "Bob & <co>"),
                    Map.of());
            pubsub.publish(
                    "alice",
                    null,
                    NODE,
                    "second",
                    "<guest xmlns='urn:example:guest'><name>Alice</name></guest>",
                    Map.of());

            PubsubPage page = pubsub.items("bob", alice, NODE, List.of(), null, ItemOrder.CREATION);
            assertThat(page.items()).extracting(PubsubItem::id).containsExactly("second", "first");
            assertThat(page.items().getLast().fields()).containsEntry("name", "Bob & <co>");
            soon(() -> assertThat(heard(place, Kind.PUBLISHED)).contains("first", "second"));
            pubsub.retract("alice", null, NODE, List.of("first", "second"), true);
            soon(() -> assertThat(heard(place, Kind.RETRACTED)).contains("first", "second"));
            pubsub.unsubscribe("bob", alice, NODE);
            pubsub.deleteNode("alice", null, NODE);
            assertThatThrownBy(() ->
                            pubsub.items("alice", null, NODE, List.of(), null, ItemOrder.CREATION))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            gone -> assertThat(gone.problem()).isEqualTo(Problem.NOT_FOUND));
        }
    }

    private static List<String> heard(Place place, Kind kind) {
        return place.box().heard(PubsubEvent.class).stream()
                .filter(event -> event.profile().equals("bob"))
                .filter(event -> event.node().equals(NODE) && event.kind() == kind)
                .flatMap(event -> event.ids().stream())
                .toList();
    }

    @ServerTest
    void whatIsNoXmlIsNotPublished(XmppServer server) {
        try (Place place = Place.at(server)) {
            PubsubFacet pubsub = place.box().facet(PubsubFacet.class);
            place.online("alice");
            for (String payload : List.of("", "text", "<a>", "<!DOCTYPE a><a/>")) {
                assertThatThrownBy(
                                () -> pubsub.publish("alice", null, NODE, null, payload, Map.of()))
                        .isInstanceOfSatisfying(
                                LiberviaException.class,
                                refused -> assertThat(refused.problem()).isEqualTo(Problem.DATA));
            }
        }
    }
}
