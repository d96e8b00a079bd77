package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.libervia.feature.trial.FeatureBox.soon;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.network.EntityInfo;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class EchoTest {

    @ServerTest
    void theComponentSaysWhatItIsAndSendsMessagesBack(XmppServer server) {
        assumeFalse(server.components().isEmpty(), "this server lets no component in");
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            Jid component = Jid.parse(server.components().getFirst());
            box.profiles()
                    .create(
                            new NewProfile(
                                    "echo",
                                    component,
                                    "",
                                    server.componentSecret(),
                                    "echo",
                                    false,
                                    server.host(),
                                    server.port(Port.COMPONENT)));
            box.connect("echo");
            Jid alice = place.online("alice");
            DiscoveryFacet discovery = box.facet(DiscoveryFacet.class);
            EntityInfo infos = discovery.infos("alice", component, null, false);
            assertThat(infos.identities())
                    .extracting(EntityInfo.Identity::category)
                    .containsExactly("component");
            assertThat(infos.features())
                    .contains("urn:xmpp:ping", "jabber:iq:version", "urn:xmpp:time")
                    .doesNotContain("urn:xmpp:receipts");
            assertThat(discovery.ping("alice", component)).isPositive();
            assertThat(discovery.version("alice", component).name()).isEqualTo("Libervia");
            Jid anybody = Jid.of("anybody", component.domain(), null);
            box.send("alice", anybody, "is anybody there?");
            soon(() ->
                    assertThat(box.bodies("alice"))
                            .isEqualTo(List.of("is anybody there?", "is anybody there?")));
            assertThat(box.history("alice").getLast().from()).isEqualTo(anybody);
            assertThat(box.history("alice").getLast().to().bare()).isEqualTo(alice);
        }
    }
}
