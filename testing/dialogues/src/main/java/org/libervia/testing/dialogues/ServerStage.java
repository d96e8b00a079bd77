package org.libervia.testing.dialogues;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.libervia.base.Jid;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;

/**
 * A real server as a stage: each {@code client} is a new account with its own connection, so that
 * dialogues know nothing of each other.
 */
public final class ServerStage implements Stage {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final String PASSWORD = "wherefore-art-thou";

    private final XmppServer server;

    public ServerStage(XmppServer server) {
        this.server = server;
    }

    @Override
    public Participant cast(String name, String role) {
        if (!role.equals("client")) {
            throw new IllegalArgumentException("nobody at a server plays “" + role + "”");
        }
        String local = name.toLowerCase(Locale.ROOT) + "-d" + ACCOUNTS.incrementAndGet();
        return account(local);
    }

    /** A client of the account of this name, which is made. */
    public Participant account(String local) {
        Jid account = Jid.parse(server.createAccount(local, PASSWORD));
        return new TlsClient(
                account,
                PASSWORD,
                server.host(),
                server.port(Port.DIRECT_TLS),
                TlsClient.trusting(server.authority().certificate()));
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "domain", server.domain(), "rooms", server.rooms(), "pubsub", server.pubsub());
    }
}
