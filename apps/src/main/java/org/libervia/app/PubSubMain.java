package org.libervia.app;

import java.util.List;
import org.libervia.app.pubsub.PubSubProgram;
import org.libervia.backend.Identity;
import org.libervia.config.Surroundings;

/** The program {@code libervia-pubsub}. */
public final class PubSubMain {
    private PubSubMain() {}

    public static void main(String[] arguments) {
        PubSubProgram program =
                new PubSubProgram(
                        Identity.ofBuild(), Surroundings.ofProcess(), System.out, System.err);
        System.exit(program.run(List.of(arguments)));
    }
}
