package org.libervia.app.pubsub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.backend.Identity;
import org.libervia.backend.log.LogLevel;
import org.libervia.backend.log.LogOptions;
import org.libervia.backend.log.Logging;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.slf4j.LoggerFactory;

/** The program {@code libervia-pubsub}: reads its options, and serves until it is told to end. */
public final class PubSubProgram {
    private static final String USAGE =
            """
            Usage: libervia-pubsub [OPTIONS]

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
            serve(settings, new PubSubOptions(settings, around, read(arguments)));
            return 0;
        } catch (LiberviaException problem) {
            err.println("libervia-pubsub: " + problem.getMessage());
            return problem.problem().exitCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 128;
        }
    }

    private static Map<String, String> read(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            Option<?> option =
                    (name.startsWith("--")
                                    ? PubSubOptions.named(name.substring(2))
                                    : Optional.<Option<?>>empty())
                            .orElseThrow(() -> unknown(word));
            boolean flag = "true".equals(option.standard()) || "false".equals(option.standard());
            if (equals >= 0) {
                values.put(option.name(), word.substring(equals + 1));
            } else if (flag) {
                values.put(option.name(), "true");
            } else if (words.hasNext()) {
                values.put(option.name(), words.next());
            } else {
                throw new LiberviaException(
                        Problem.BAD_ARGUMENT, "The option " + word + " needs a value.");
            }
        }
        return values;
    }

    private static LiberviaException unknown(String word) {
        return new LiberviaException(
                Problem.BAD_ARGUMENT,
                "“" + word + "” is no option: libervia-pubsub --help lists them.");
    }

    private void serve(Settings settings, PubSubOptions options) throws InterruptedException {
        LogOptions log = LogOptions.read(settings);
        Path file = settings.directories().log().resolve("libervia-pubsub.log");
        boolean verbose = options.get(PubSubOptions.VERBOSE);
        try (Logging _ = Logging.start(verbose ? log.at(LogLevel.DEBUG) : log, file, true)) {
            LoggerFactory.getLogger(PubSubProgram.class)
                    .info(
                            "libervia-pubsub {} starts (pid {})",
                            identity.version(),
                            ProcessHandle.current().pid());
            RunningPubSub running =
                    RunningPubSub.open(options, settings.directories().local(), identity.version());
            Thread ending = new Thread(running::close, "pubsub-end");
            Runtime.getRuntime().addShutdownHook(ending);
            running.serve();
        }
    }
}
