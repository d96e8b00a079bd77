package org.libervia.app;

import java.util.List;
import org.libervia.app.backend.ConfiguredBackend;
import org.libervia.backend.Identity;
import org.libervia.backend.daemon.Daemon;
import org.libervia.backend.daemon.Title;

/** The program {@code libervia-backend}. */
public final class BackendMain {
    private BackendMain() {}

    public static void main(String[] arguments) {
        Identity identity = Identity.ofBuild();
        ConfiguredBackend configured = new ConfiguredBackend(identity);
        Daemon daemon =
                new Daemon(
                        Title.BACKEND,
                        configured::read,
                        identity.toString(),
                        System.out,
                        System.err);
        System.exit(daemon.run(List.of(arguments)));
    }
}
