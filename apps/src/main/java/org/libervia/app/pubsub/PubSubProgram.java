package org.libervia.app.pubsub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.libervia.backend.Identity;
import org.libervia.backend.log.LogLevel;
import org.libervia.backend.log.LogOptions;
import org.libervia.backend.log.Logging;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Finding;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program {@code libervia-pubsub}: reads its options, and serves until it is told to end. */
public final class PubSubProgram {
    private static final Logger LOG = LoggerFactory.getLogger(PubSubProgram.class);
    private static final String USAGE =
            """
            Usage: libervia-pubsub [OPTIONS]                serve, until it is told to end
                   libervia-pubsub [OPTIONS] --check-config see whether the configuration can be used
                   libervia-pubsub [OPTIONS] backup FILE    copy a SQLite database, while it is served or not
                   libervia-pubsub [OPTIONS] statistics     tell how much there is
                   libervia-pubsub [OPTIONS] nodes [HOME]   list nodes: those of the service, or of an account
                   libervia-pubsub [OPTIONS] quota JID [NODES ITEMS BYTES | standard]
                                                            tell, or set, what somebody may have (512M, none …)
                   libervia-pubsub [OPTIONS] ban JID, unban JID, bans
                                                            shut somebody, or a domain, out of the service
                   libervia-pubsub [OPTIONS] import [beside] postgresql://USER@HOST:PORT/NAME
                                                            take over the database of the Python libervia-pubsub; “beside” puts
                                                            it beside nodes that are there (a password comes from PGPASSWORD)

            A PubSub service (XEP-0060) for an XMPP server, as an external component. Options are read from section [pubsub] of
            libervia.conf, from LIBERVIA_PUBSUB_<OPTION>, and from here:

            """;

    private final Identity identity;
    private final Surroundings around;
    private final PrintStream out;
    private final PrintStream err;

    public PubSubProgram(Identity identity, Surroundings around, PrintStream out, PrintStream err) {
        this.identity = identity;
        this.around = around;
        this.out = out;
        this.err = err;
    }

    /** Serves; returns the exit code. */
    public int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE + PubSubOptions.usage());
            return 0;
        }
        if (arguments.contains("--version")) {
            out.println("libervia-pubsub " + identity.version());
            return 0;
        }
        try {
            Settings settings = Settings.load(around, null);
            PubSubWords words = PubSubWords.read(arguments);
            PubSubValues values = new PubSubValues(settings, around, words.values());
            if (words.checks()) {
                return check(settings, values);
            }
            if (words.command().isEmpty()) {
                serve(settings, values);
            } else if (words.command().getFirst().equals(ImportCommand.NAME)) {
                take(settings, values, words.command());
            } else {
                Path localDir = settings.directories().local();
                new PubSubCommands(ServiceSetup.database(values, localDir), out)
                        .run(words.command());
            }
            return 0;
        } catch (LiberviaException problem) {
            err.println("libervia-pubsub: " + problem.getMessage());
            return problem.problem().exitCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 128;
        }
    }

    private int check(Settings settings, PubSubValues values) {
        ServiceSetup setup =
                ServiceSetup.read(values, settings.directories().local(), identity.version());
        List<Finding> findings = values.review();
        findings.forEach(finding -> err.println("libervia-pubsub: " + finding));
        out.println(
                "%s would be served as %s, with the database %s."
                        .formatted(
                                setup.service().policy().service(),
                                setup.service().name(),
                                setup.database()));
        return findings.isEmpty() ? 0 : Problem.CONFIGURATION.exitCode();
    }

    private void take(Settings settings, PubSubValues values, List<String> words) {
        ServiceSetup setup =
                ServiceSetup.read(values, settings.directories().local(), identity.version());
        try (Logging _ = Logging.start(LogOptions.read(settings), log(settings), false)) {
            new ImportCommand(setup, around.variables(), out).run(words.subList(1, words.size()));
        }
    }

    private static Path log(Settings settings) {
        return settings.directories().log().resolve("libervia-pubsub.log");
    }

    private void serve(Settings settings, PubSubValues options) throws InterruptedException {
        LogOptions log = LogOptions.read(settings);
        Path file = log(settings);
        boolean verbose = options.get(PubSubOptions.VERBOSE);
        try (Logging logging = Logging.start(verbose ? log.at(LogLevel.DEBUG) : log, file, true)) {
            LOG.info(
                    "libervia-pubsub {} starts (pid {})",
                    identity.version(),
                    ProcessHandle.current().pid());
            try {
                RunningPubSub running =
                        RunningPubSub.open(
                                options,
                                settings.directories().local(),
                                identity.version(),
                                logging);
                EndSignals.listen(running::close, running::hurry);
                running.serve();
            } catch (LiberviaException failed) {
                LOG.error("The service can't go on: {}", failed.getMessage());
                throw failed;
            }
        }
    }
}
