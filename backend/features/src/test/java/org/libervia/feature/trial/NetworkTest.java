package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.libervia.feature.trial.FeatureBox.soon;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.network.Device;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.network.EntityInfo;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

class NetworkTest {

    @ServerTest
    void serversAndDevicesTellWhatTheyAre(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            DiscoveryFacet discovery = box.facet(DiscoveryFacet.class);
            Jid alice = place.online("alice");
            box.profile("phone", alice);
            box.connect("phone");
            Jid domain = Jid.parse(server.domain());
            EntityInfo infos = discovery.infos("alice", domain, null, true);
            assertThat(infos.identities())
                    .anyMatch(identity -> identity.category().equals("server"));
            assertThat(discovery.infos("alice", domain, null, true)).isEqualTo(infos);
            assertThat(discovery.ping("alice", domain)).isPositive();
            Jid phone = box.profiles().session("phone").jid();
            assertThat(discovery.version("alice", phone).name()).contains("Libervia");
            soon(() -> {
                assertThat(discovery.infos("alice", phone, null, true).features())
                        .contains("urn:xmpp:receipts", "urn:xmpp:ping");
                assertThat(box.keptCapabilities()).containsExactly("urn:xmpp:caps#sha3-256");
            });
            soon(() ->
                    assertThat(discovery.devices("alice", null))
                            .extracting(Device::jid)
                            .contains(phone));
            assertThat(discovery.find("alice", List.of(), "conference", "text"))
                    .contains(Jid.parse(server.rooms()));
        }
    }

    @ServerTest
    void whatWePublishOfOurselvesIsReadByOurOtherDevice(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            IdentityFacet identity = box.facet(IdentityFacet.class);
            Jid alice = place.online("alice");
            box.profile("phone", alice);
            box.connect("phone");
            identity.set("alice", "Ali", null);
            soon(() ->
                    assertThat(identity.get("phone", null, false).nicknames()).startsWith("Ali"));
        }
    }

    @ServerTest
    void accountsAreMadeGivenAnotherPasswordAndDeleted(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            AccountsFacet accounts = box.facet(AccountsFacet.class);
            Jid taken = place.account("taken");
            int port = server.port(Port.STARTTLS);
            assertThatThrownBy(() -> accounts.register(taken, "x1y2", null, server.host(), port))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            no -> assertThat(no.problem()).isEqualTo(Problem.CONFLICT));
            Jid fresh = Jid.parse(place.tag() + "fresh@" + server.domain());
            accounts.register(fresh, FeatureBox.PASSWORD, null, server.host(), port);
            box.profile("fresh", fresh);
            box.connect("fresh");
            accounts.changePassword("fresh", "another");
            assertThat(box.profiles().xmppPassword("fresh")).isEqualTo("another");
            box.profiles().disconnect("fresh");
            box.connect("fresh");
            accounts.unregister("fresh");
            soon(() -> assertThat(box.profiles().isConnected("fresh")).isFalse());
            assertThatThrownBy(() -> box.connect("fresh"))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            no -> assertThat(no.problem()).isEqualTo(Problem.AUTHENTICATION));
        }
    }
}
