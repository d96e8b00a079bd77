package org.libervia.web.options;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;

/**
 * The command line of the web frontend.
 *
 * @param command what to do: {@code start}, {@code fg}, {@code stop}, {@code status}, {@code help}
 *     or {@code version}
 * @param config a configuration file to read instead of the usual ones, or null
 * @param localDir the directory of the backend's data, or null
 * @param values options by name
 */
public record WebArguments(
        String command,
        @Nullable Path config,
        @Nullable Path localDir,
        Map<String, String> values) {

    public static final String USAGE =
            """
            Usage: libervia-web [COMMAND] [OPTIONS]

              start            run as a daemon (the default); returns when pages are served
              fg               run here
              stop             end the server that runs
              status           tell whether it runs: 0 it does, 1 it does not

              -t, --connection_type TYPE   http, https or both (https)
                  --listen_address ADDRESS where to listen (everywhere)
              -p, --port PORT              for HTTP (8080)
              -s, --port_https PORT        for HTTPS (8443)
              -e, --port_https_ext PORT    for HTTPS as seen from outside (0: the same)
                  --tls_private_key FILE   PEM
              -c, --tls_certificate FILE   PEM; may hold the key too (libervia.pem)
                  --tls_chain FILE         PEM
              -r, --redirect_to_https BOOL with both, lead from HTTP to HTTPS (true)
              -w, --security_warning BOOL  warn people who come by HTTP (true)
              -k, --passphrase TEXT        of the service profile
                  --allow_registration BOOL  let people make accounts (true)
                  --base_url_ext URL       the URL under which people see this server
                  --bridge-retries N       how often to look for the backend (10; -1: for ever)
              -B, --build-only             build the sites, then end
              -D, --dev-mode               read files again when they change
                  --config FILE            read this configuration instead of the usual ones
                  --local-dir DIR          where the backend keeps its data
                  --version                show the version
              -h, --help                   show this
            """;

    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("-t", "connection_type"),
                    Map.entry("-p", "port"),
                    Map.entry("-s", "port_https"),
                    Map.entry("-e", "port_https_ext"),
                    Map.entry("-c", "tls_certificate"),
                    Map.entry("-r", "redirect_to_https"),
                    Map.entry("-w", "security_warning"),
                    Map.entry("-k", "passphrase"),
                    Map.entry("-B", "build-only"),
                    Map.entry("-D", "dev-mode"));

    private static final List<String> COMMANDS = List.of("start", "fg", "stop", "status");

    public WebArguments {
        values = Map.copyOf(values);
    }

    /**
     * Reads a command line.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} naming what is not understood
     */
    public static WebArguments parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        String command = "";
        Path config = null;
        Path localDir = null;
        Map<String, String> values = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "-h", "--help", "help" -> command = "help";
                case "--version" -> command = "version";
                case "--config" -> config = Path.of(value(argument, left)).toAbsolutePath();
                case "--local-dir" -> localDir = Path.of(value(argument, left)).toAbsolutePath();
                default -> {
                    if (COMMANDS.contains(argument) && command.isEmpty()) {
                        command = argument;
                    } else {
                        option(argument, left, values);
                    }
                }
            }
        }
        return new WebArguments(command.isEmpty() ? "start" : command, config, localDir, values);
    }

    private static void option(String argument, Deque<String> left, Map<String, String> values) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        String given = equals < 0 ? argument : argument.substring(0, equals);
        String name =
                SHORT.containsKey(given)
                        ? SHORT.get(given)
                        : given.startsWith("--") ? known(given.substring(2)) : null;
        if (name == null) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "“" + argument + "” is not understood: libervia-web --help lists what is.");
        }
        boolean flag = name.equals("build-only") || name.equals("dev-mode");
        values.put(
                name,
                equals >= 0
                        ? argument.substring(equals + 1)
                        : flag ? "true" : value(argument, left));
    }

    /** Underscores and hyphens are the same to people. */
    private static @Nullable String known(String name) {
        for (Option<?> option : WebOptions.ofCommandLine()) {
            if (option.name().replace('-', '_').equals(name.replace('-', '_'))) {
                return option.name();
            }
        }
        return name.equals("ssl_certificate") ? WebOptions.TLS_CERTIFICATE.name() : null;
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, option + " needs a value after it.");
        }
        return left.removeFirst();
    }

    @Override
    public String toString() {
        return "WebArguments[" + command + ", " + values.keySet() + "]";
    }
}
