package org.libervia.testing.kit.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.libervia.testing.kit.tls.TestCa;

/**
 * A real XMPP server on loopback ports, with a directory of its own that goes away when it is
 * closed. Everything that load tests would run into (throttles, small limits) is off.
 */
public interface XmppServer extends AutoCloseable {

    /** What it is called, with its version where known. */
    String name();

    /** The main domain, {@code xmpp.test}. */
    default String domain() {
        return VirtualHost.MAIN.domain();
    }

    /** Whether this server serves that domain. */
    boolean serves(VirtualHost host);

    /** The address that its ports are on. */
    default String host() {
        return "127.0.0.1";
    }

    int port(Port port);

    /** The domain of its rooms (XEP-0045). */
    default String rooms() {
        return "rooms." + domain();
    }

    /** The domain of its publish-subscribe service (XEP-0060). */
    default String pubsub() {
        return "pubsub." + domain();
    }

    /** Domains that components may connect as. */
    default List<String> components() {
        return List.of("gateway.xmpp.test", "files.xmpp.test", "events.xmpp.test");
    }

    /** The secret of {@link #components()}. */
    default String componentSecret() {
        return "component-secret";
    }

    /** Where its WebSocket is. */
    default URI webSocket(boolean secure) {
        return URI.create(
                (secure ? "wss" : "ws")
                        + "://"
                        + host()
                        + ":"
                        + port(secure ? Port.HTTPS : Port.HTTP)
                        + "/xmpp-websocket");
    }

    /** Makes an account on the main domain; returns its bare address. */
    default String createAccount(String local, String password) {
        return createAccount(VirtualHost.MAIN, local, password);
    }

    /** Makes an account; returns its bare address. */
    String createAccount(VirtualHost host, String local, String password);

    /** The authority that its certificates are from, and that it takes client certificates of. */
    TestCa authority();

    /** That authority's certificate as a PEM file. */
    Path caCertificate();

    /** What it logged so far. */
    String log();

    /** Ends it in good order; data and ports stay for {@link #start}. */
    void stop();

    /** Kills it (SIGKILL); data and ports stay for {@link #start}. */
    void kill();

    /** Starts it again on the same ports and data; returns when it takes connections. */
    void start();

    /** Kills it and deletes its data. */
    @Override
    void close();
}
