package org.libervia.app.up;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code ./libervia up}. */
@Command(
        name = "libervia up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Sets up and runs everything: an XMPP server, the backend, an account, the web. Ctrl-C ends all of it; the next run finds"
                        + " everything as it was.")
final class UpOptions {

    @Option(
            names = "--server",
            paramLabel = "JID",
            description = "Use this account on its own server, and run none here.")
    @Nullable Jid account;

    @Option(
            names = "--admin",
            paramLabel = "NAME",
            description = "The administrator's account (default: ${DEFAULT-VALUE}).")
    String admin = "admin";

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description =
                    "The server's domain (default: ${DEFAULT-VALUE}); fixed at the first run.")
    String domain = "localhost";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Take the account's password from the first line of a file, instead of asking for it.")
    @Nullable Path passwordFile;

    @Option(
            names = "--local-dir",
            paramLabel = "DIR",
            description = "Keep everything there (default: local_dir of libervia.conf).")
    @Nullable Path localDir;

    @Option(
            names = "--web-port",
            paramLabel = "PORT",
            description =
                    "Serve pages at this port, or another when it is taken (default: ${DEFAULT-VALUE}).")
    int webPort = 8080;

    @Option(
            names = "--pep",
            paramLabel = "WHERE",
            description =
                    "Who keeps what accounts publish on a new server: 'server' (Prosody itself, the standard) or 'service' (the PubSub"
                            + " service). Fixed at the first run.")
    @Nullable PersonalNodes pep;

    @Option(names = "--no-web", description = "Serve no pages.")
    boolean noWeb;

    @Option(
            names = "--no-wait",
            hidden = true,
            description = "End as soon as everything runs, which tests the set-up.")
    boolean noWait;
}
