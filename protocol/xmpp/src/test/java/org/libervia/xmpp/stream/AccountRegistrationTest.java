package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.VirtualHost;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.AccountRegistration;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.Connector;

class AccountRegistrationTest {
    private final Connector connector = new Connector();
    private final Connections connections = new Connections();

    @AfterEach
    void closeAll() {
        connections.close();
        connector.close();
    }

    @ServerTest
    void anAccountIsMadeGivenAnotherPasswordAndDeleted(XmppServer server) {
        ChannelRequest request =
                TestClient.request(server, VirtualHost.MAIN, server.port(Port.STARTTLS));
        String user = "new" + UUID.randomUUID().toString().substring(0, 8);
        Jid account = Jid.parse(user + "@" + server.domain());
        register(request, account);
        assertThatThrownBy(() -> register(request, account))
                .isInstanceOfSatisfying(
                        XmppException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT));

        try (LiveStream stream = login(request, user, "first")) {
            AccountRegistration.changePassword(stream, "second");
        }
        try (LiveStream stream = login(request, user, "second")) {
            AccountRegistration.unregister(stream);
        }

        assertThatThrownBy(() -> login(request, user, "second"))
                .isInstanceOfSatisfying(
                        XmppException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.AUTHENTICATION));
    }

    private void register(ChannelRequest request, Jid account) {
        AccountRegistration.register(
                ChannelSource.of(connector, request), account, "first", null, true);
    }

    private LiveStream login(ChannelRequest request, String user, String password) {
        return connections.connect(
                TestClient.negotiation(
                        connector, request, new Credentials(user, password, false), null),
                new TestClient());
    }
}
