package org.libervia.bridge.socket;

import java.nio.file.Path;
import java.time.Duration;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.bridge.socket.server.SocketServer;

/** A backend that offers {@link Probe} on a socket. */
public final class Backend implements AutoCloseable {
    public final SignalHub hub = new SignalHub();
    public final FacetRegistry facets = new FacetRegistry();
    public final SocketServer server;

    public Backend(Path socket, SocketServer.Limits limits) {
        facets.add(ProbeFacet.class, new Probe(hub));
        server = SocketServer.open(socket, facets, hub, "Libervia", "1.2.3", limits);
    }

    public Backend(Path socket) {
        this(socket, SocketServer.Limits.STANDARD);
    }

    public SocketBridge connect() {
        return SocketBridge.connect(server.path(), "test", Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        server.close();
    }
}
