package org.libervia.app.backend;

import java.nio.file.Path;
import java.time.Clock;
import org.libervia.backend.Identity;
import org.libervia.backend.Kernel;
import org.libervia.backend.daemon.Service;
import org.libervia.backend.host.FeatureSearch;
import org.libervia.backend.session.NetworkOptions;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.bridge.socket.server.SocketServer;
import org.libervia.config.Settings;
import org.libervia.domain.Bridge;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;

/** A backend that runs, and is reached through its socket. */
final class RunningBackend implements Service {
    private final Kernel kernel;
    private final SocketServer server;
    private final EmbeddedBridge bridge;

    private RunningBackend(Kernel kernel, SocketServer server, EmbeddedBridge bridge) {
        this.kernel = kernel;
        this.server = server;
        this.bridge = bridge;
    }

    /** The bridge for frontends in this process. */
    Bridge bridge() {
        return bridge;
    }

    /** Starts it; returns when it is ready. */
    static RunningBackend start(
            Identity identity, Settings settings, Path localDir, DatabaseLocation location) {
        FacetRegistry facets = new FacetRegistry();
        SignalHub signals = new SignalHub();
        NetworkOptions network = NetworkOptions.read(settings);
        Database database = Database.open(location);
        try {
            Kernel kernel =
                    new Kernel(
                            identity,
                            settings,
                            network,
                            database,
                            Clock.systemUTC(),
                            facets::add,
                            signals::emit);
            SocketServer server =
                    SocketServer.open(
                            localDir.resolve("bridge.sock"),
                            facets,
                            signals,
                            identity.name(),
                            identity.version());
            try {
                kernel.start(
                        new FeatureSearch(RunningBackend.class.getClassLoader())
                                .search(localDir.resolve("plugins")),
                        ConfiguredBackend.options());
            } catch (RuntimeException failed) {
                server.close();
                throw failed;
            }
            return new RunningBackend(kernel, server, new EmbeddedBridge(facets, signals));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        kernel.awaitEnd();
    }

    @Override
    public void close() {
        bridge.close();
        server.close();
        kernel.close();
    }
}
