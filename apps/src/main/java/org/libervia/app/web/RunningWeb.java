package org.libervia.app.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.libervia.backend.Identity;
import org.libervia.backend.daemon.Service;
import org.libervia.bridge.socket.SocketBridge;
import org.libervia.config.Settings;
import org.libervia.domain.Bridge;
import org.libervia.web.Framework;
import org.libervia.web.options.WebOptions;
import org.libervia.web.reach.LastingBridge;
import org.libervia.web.reach.ServiceProfile;
import org.libervia.web.reach.VersionCheck;
import org.libervia.web.server.WebServer;

/** A web frontend that runs. */
public final class RunningWeb implements Service {
    private static final Duration GREETING = Duration.ofSeconds(10);

    private final WebServer server;
    private final Bridge bridge;
    private final UrlFile urls;
    private final CountDownLatch end = new CountDownLatch(1);

    private RunningWeb(WebServer server, Bridge bridge, Path localDir) {
        this.server = server;
        this.bridge = bridge;
        this.urls = UrlFile.in(localDir);
        urls.write(server.urls());
    }

    /** Sites that were built, which is all that was wanted. */
    private static final class Built implements Service {
        @Override
        public void awaitEnd() {}

        @Override
        public void close() {}
    }

    /** Starts it in a process of its own, with a backend that runs or comes up meanwhile. */
    static Service alone(Settings settings, Path localDir, Identity identity) {
        VersionCheck version = new VersionCheck(identity.version());
        Path socket = localDir.resolve("bridge.sock");
        LastingBridge bridge =
                LastingBridge.open(
                        () -> version.on(SocketBridge.connect(socket, "libervia-web", GREETING)),
                        settings.get(WebOptions.BRIDGE_RETRIES));
        try {
            if (settings.get(WebOptions.BUILD_ONLY)) {
                WebServer.build(settings, bridge, new Framework(), identity.version());
                bridge.close();
                return new Built();
            }
            String passphrase = settings.get(WebOptions.PASSPHRASE);
            ServiceProfile.prepare(bridge, passphrase);
            WebServer server =
                    WebServer.start(settings, bridge, new Framework(), identity.version());
            bridge.whenBack(() -> {
                server.forgetSessions();
                ServiceProfile.prepare(bridge, passphrase);
            });
            return new RunningWeb(server, bridge, localDir);
        } catch (RuntimeException failed) {
            bridge.close();
            throw failed;
        }
    }

    /** Starts it in the backend's process. */
    public static RunningWeb within(Settings settings, Bridge bridge, Identity identity) {
        ServiceProfile.connect(bridge, settings.get(WebOptions.PASSPHRASE));
        return new RunningWeb(
                WebServer.start(settings, bridge, new Framework(), identity.version()),
                bridge,
                settings.directories().local());
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public void close() {
        urls.delete();
        server.close();
        bridge.close();
        end.countDown();
    }
}
