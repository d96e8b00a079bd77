package org.libervia.app;

import java.util.List;
import org.libervia.app.web.ConfiguredWeb;
import org.libervia.backend.Identity;
import org.libervia.backend.daemon.Daemon;
import org.libervia.backend.daemon.Title;
import org.libervia.web.options.WebArguments;

/** The program {@code libervia-web}. */
public final class WebMain {
    private WebMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h") || given.equals(List.of("help"))) {
            System.out.print(WebArguments.USAGE);
            return;
        }
        Identity identity = Identity.ofBuild();
        ConfiguredWeb configured = new ConfiguredWeb(identity);
        Daemon daemon =
                new Daemon(
                        new Title("libervia-web", "Libervia Web", "web server"),
                        configured::read,
                        identity.toString(),
                        System.out,
                        System.err);
        System.exit(daemon.run(given, configured::understand));
    }
}
