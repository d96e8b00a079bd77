package org.libervia.cli.world;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.libervia.bridge.socket.server.SocketServer;

/** A process that serves the world on the socket given, until it is ended. */
public final class WorldProgram {
    private WorldProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        World world = World.withAlice();
        try (SocketServer _ =
                SocketServer.open(
                        Path.of(arguments[0]), world.facets, world.hub, "Libervia", "1.2.3")) {
            new CountDownLatch(1).await();
        }
    }
}
