package org.libervia.app.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.libervia.app.pubsub.HealthProbe;
import org.libervia.app.up.PubSubPort;

/** Does the PubSub service of {@code ./libervia up} serve? */
final class PubSubCheck implements Check {
    private static final String NAME = "PubSub";

    private final Path localDir;
    private final boolean running;

    /**
     * Looks.
     *
     * @param running whether {@code ./libervia up} seems to run
     */
    PubSubCheck(Path localDir, boolean running) {
        this.localDir = localDir;
        this.running = running;
    }

    @Override
    public List<Finding> look() {
        return PubSubPort.of(localDir).stream().map(this::examine).toList();
    }

    private Finding examine(int port) {
        try {
            List<String> troubles = HealthProbe.troubles(port);
            return troubles.isEmpty()
                    ? Finding.good(NAME, "the service is ready")
                    : Finding.bad(
                            NAME,
                            String.join(" ", troubles),
                            "Look at libervia-pubsub.log; './libervia up' starts it anew.");
        } catch (IOException silent) {
            return running
                    ? Finding.bad(
                            NAME,
                            "the service should answer at port " + port + ", but doesn't",
                            "Look at libervia-pubsub.log; './libervia up' starts it anew.")
                    : Finding.note(NAME, "the service does not run (./libervia up)");
        }
    }
}
