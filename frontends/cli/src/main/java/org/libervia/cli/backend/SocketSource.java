package org.libervia.cli.backend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.socket.SocketBridge;
import org.libervia.cli.command.Context.BridgeSource;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.BackendFacet;

/** Opens the backend's socket; starts the backend when nobody listens there. */
public final class SocketSource implements BridgeSource {
    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final String CLIENT = "cli";

    private final Supplier<Path> socket;
    private final BackendProgram program;

    /**
     * @param socket where the backend's socket is
     */
    public SocketSource(Supplier<Path> socket, BackendProgram program) {
        this.socket = socket;
        this.program = program;
    }

    @Override
    public Bridge open(Console console, boolean start) {
        Path place = socket.get();
        try {
            return connect(place);
        } catch (LiberviaException nobody) {
            if (nobody.problem() != Problem.BACKEND_NOT_FOUND || !start) {
                throw nobody;
            }
        }
        Bridge bridge = program.start(console, () -> connect(place));
        bridge.facet(BackendFacet.class).ready();
        return bridge;
    }

    private static Bridge connect(Path place) {
        return SocketBridge.connect(place, CLIENT, GREETING);
    }
}
