package org.libervia.app.pubsub;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.libervia.config.Option;

/** The options of the service, in the section {@code [pubsub]} of the configuration. */
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
    static final Option<String> BACKEND =
            Option.choice(
                            "backend",
                            "sqlite",
                            List.of("sqlite", "pgsql"),
                            "the kind of database: sqlite or pgsql")
                    .in(SECTION);
    static final Option<String> DB_USER =
            Option.text("db_user", null, "the user of the PostgreSQL database").in(SECTION);
    static final Option<String> DB_NAME =
            Option.text("db_name", null, "the name of the PostgreSQL database").in(SECTION);
    static final Option<String> DB_PASS =
            Option.text("db_pass", null, "the password of the PostgreSQL database").in(SECTION);
    static final Option<String> DB_HOST =
            Option.text("db_host", null, "the host of the PostgreSQL database").in(SECTION);
    static final Option<Integer> DB_PORT =
            Option.number("db_port", null, 1, 65535, "the port of the PostgreSQL database")
                    .in(SECTION);
    static final Option<Long> QUOTA_NODES =
            amount("quota_nodes", "none", "how many nodes somebody may have");
    static final Option<Long> QUOTA_ITEMS =
            amount("quota_items", "none", "how many items somebody may have in all nodes");
    static final Option<Long> QUOTA_BYTES =
            amount("quota_bytes", "1G", "how long payloads may be in all nodes of somebody");
    static final Option<Long> MAX_NODE_BYTES =
            amount("max_node_bytes", "none", "how long payloads may be in a node in all");
    static final Option<Integer> RATE_LIMIT =
            Option.number(
                            "rate_limit",
                            200,
                            0,
                            1_000_000,
                            "how many requests a second somebody may send, 0 for any number")
                    .in(SECTION);
    static final Option<Integer> RATE_LIMIT_DOMAIN =
            Option.number(
                            "rate_limit_domain",
                            500,
                            0,
                            1_000_000,
                            "how many all of a foreign domain may send, 0 for any number")
                    .in(SECTION);
    static final Option<Integer> RATE_BURST =
            Option.number(
                            "rate_burst_seconds",
                            10,
                            1,
                            3_600,
                            "how many seconds' worth of requests may come at once")
                    .in(SECTION);
    static final Option<Integer> METRICS_PORT =
            Option.number(
                            "metrics_port",
                            null,
                            1,
                            65535,
                            "the port for metrics and health over HTTP; else there are none")
                    .in(SECTION);
    static final Option<String> METRICS_ADDRESS =
            Option.text("metrics_address", "127.0.0.1", "the address for metrics and health")
                    .in(SECTION);
    static final Option<Path> BACKUPS =
            Option.path("backup_dir", null, "where admins' backups go; else backups in local_dir")
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
                    BACKEND,
                    DB_USER,
                    DB_NAME,
                    DB_PASS,
                    DB_HOST,
                    DB_PORT,
                    QUOTA_NODES,
                    QUOTA_ITEMS,
                    QUOTA_BYTES,
                    MAX_NODE_BYTES,
                    RATE_LIMIT,
                    RATE_LIMIT_DOMAIN,
                    RATE_BURST,
                    METRICS_PORT,
                    METRICS_ADDRESS,
                    BACKUPS,
                    VERBOSE);

    /** Secrets aren't shown to whoever lists processes: these come from elsewhere. */
    private static final List<Option<?>> NOT_ON_COMMAND_LINE =
            List.of(SECRET, ADMINS, DATABASE, DB_PASS);

    private PubSubOptions() {}

    /** All of them. */
    static List<Option<?>> all() {
        return ALL;
    }

    private static Option<Long> amount(String name, String standard, String description) {
        return new Option<>(
                SECTION,
                name,
                description + " (512M, none …)",
                standard,
                (text, around) -> Amounts.read(text));
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
                        "  --%-18s %s%s%n"
                                .formatted(
                                        option.name().replace('_', '-'),
                                        option.description(),
                                        option.standard() == null || option.standard().isEmpty()
                                                ? ""
                                                : " [" + option.standard() + "]"));
            }
        }
        return text.append(
                        "%nNot on the command line, where others could see them:%n%n".formatted())
                .append(
                        NOT_ON_COMMAND_LINE.stream()
                                .map(option ->
                                        "  %-20s %s%n"
                                                .formatted(option.name(), option.description()))
                                .collect(Collectors.joining()))
                .toString();
    }
}
