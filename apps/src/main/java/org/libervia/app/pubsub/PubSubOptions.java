package org.libervia.app.pubsub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

/**
 * The options of the service. The command line goes over the environment ({@code
 * LIBERVIA_PUBSUB_<OPTION>}), that over the section {@code [pubsub]} of the configuration.
 */
final class PubSubOptions {
    private static final String SECTION = "pubsub";

    static final Option<String> JID =
            Option.text("jid", null, "the service's address, a domain").in(SECTION);
    static final Option<String> SECRET =
            Option.text("xmpp_pwd", null, "the secret of the component").in(SECTION);
    static final Option<String> HOST =
            Option.text("rhost", "127.0.0.1", "the host that the server takes components on")
                    .in(SECTION);
    static final Option<Integer> PORT =
            Option.number("rport", 5347, 1, 65535, "the port that the server takes components on")
                    .in(SECTION);
    static final Option<List<String>> SERVERS =
            Option.list(
                            "server_jid",
                            "",
                            "the domain of the server whose accounts' nodes are here; else those that jid is under")
                    .in(SECTION);
    static final Option<String> NAME =
            Option.text("service_name", "Libervia Pubsub Service", "what the service calls itself")
                    .in(SECTION);
    static final Option<List<String>> ADMINS =
            Option.list("admins_jids_list", "", "bare addresses of who looks after the service")
                    .in(SECTION);
    static final Option<Boolean> HIDE_NODES =
            Option.flag("hide_nodes", false, "whether nodes are kept off the list of nodes")
                    .in(SECTION);
    static final Option<Boolean> OPEN_CREATION =
            Option.flag("open_creation", true, "whether everybody may create nodes, or admins only")
                    .in(SECTION);
    static final Option<Integer> MAX_ITEMS =
            Option.number(
                            "max_items",
                            10_000_000,
                            1,
                            Integer.MAX_VALUE,
                            "how many items a node may hold")
                    .in(SECTION);
    static final Option<Integer> MAX_PAYLOAD =
            Option.number(
                            "max_payload_size",
                            256 << 10,
                            1_000,
                            16 << 20,
                            "how long a payload may be, in bytes")
                    .in(SECTION);
    static final Option<Integer> MAX_SUBSCRIPTIONS =
            Option.number(
                            "max_subscriptions",
                            10_000,
                            1,
                            Integer.MAX_VALUE,
                            "how many subscriptions somebody may have")
                    .in(SECTION);
    static final Option<String> DATABASE =
            Option.text(
                            "database_url",
                            null,
                            "the database, postgresql://USER:PASSWORD@HOST/NAME; else a file in local_dir")
                    .in(SECTION);
    static final Option<Boolean> VERBOSE =
            Option.flag("verbose", false, "whether to log much").in(SECTION);

    private static final List<Option<?>> ALL =
            List.of(
                    JID,
                    SECRET,
                    HOST,
                    PORT,
                    SERVERS,
                    NAME,
                    ADMINS,
                    HIDE_NODES,
                    OPEN_CREATION,
                    MAX_ITEMS,
                    MAX_PAYLOAD,
                    MAX_SUBSCRIPTIONS,
                    DATABASE,
                    VERBOSE);

    /** Secrets aren't shown to whoever lists processes: these come from elsewhere. */
    private static final List<Option<?>> NOT_ON_COMMAND_LINE = List.of(SECRET, ADMINS, DATABASE);

    private final Settings settings;
    private final Surroundings around;
    private final Map<String, String> commandLine;

    PubSubOptions(Settings settings, Surroundings around, Map<String, String> commandLine) {
        this.settings = settings;
        this.around = around;
        this.commandLine = commandLine;
    }

    /** The option that a word of the command line stands for, without its dashes. */
    static Optional<Option<?>> named(String word) {
        String name = word.replace('-', '_');
        return ALL.stream()
                .filter(option -> option.name().equals(name))
                .filter(option -> !NOT_ON_COMMAND_LINE.contains(option))
                .findFirst();
    }

    /** What the command line may say, a line for each option. */
    static String usage() {
        StringBuilder text = new StringBuilder();
        for (Option<?> option : ALL) {
            if (!NOT_ON_COMMAND_LINE.contains(option)) {
                text.append(
                        "  --%-18s %s%n"
                                .formatted(option.name().replace('_', '-'), option.description()));
            }
        }
        return text.toString();
    }

    /**
     * The value of an option that is set or has a standard.
     *
     * @throws LiberviaException {@code CONFIGURATION} when it has none, or is malformed
     */
    <T> T get(Option<T> option) {
        return find(option).orElseGet(() -> settings.get(option));
    }

    /** The value of an option, if it has one. */
    <T> Optional<T> find(Option<T> option) {
        String given = commandLine.get(option.name());
        String source = "--" + option.name().replace('_', '-');
        if (given == null) {
            source = "LIBERVIA_PUBSUB_" + option.name().toUpperCase(Locale.ROOT);
            given = around.variables().get(source);
        }
        if (given == null || given.isEmpty()) {
            return settings.find(option);
        }
        try {
            return Optional.of(option.reader().read(given, around));
        } catch (IllegalArgumentException malformed) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    source + " can't be used: " + malformed.getMessage() + ".",
                    malformed);
        }
    }
}
