package org.libervia.app.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Finding;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

/**
 * The values of the options. The command line goes over the environment ({@code
 * LIBERVIA_PUBSUB_<OPTION>}), that over the section {@code [pubsub]} of the configuration, and that
 * over what PostgreSQL's own programs are told by the environment ({@code PGUSER} …).
 */
public final class PubSubValues {
    /** What the programs of PostgreSQL know some options by. */
    private static final Map<String, String> POSTGRES =
            Map.of(
                    "db_user", "PGUSER",
                    "db_name", "PGDATABASE",
                    "db_pass", "PGPASSWORD",
                    "db_host", "PGHOST",
                    "db_port", "PGPORT");

    private final Settings settings;
    private final Surroundings around;
    private final Map<String, String> commandLine;

    /** Those of a configuration, and of the words of a command line. */
    public PubSubValues(Settings settings, Surroundings around, Map<String, String> commandLine) {
        this.settings = settings;
        this.around = around;
        this.commandLine = commandLine;
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
        if ((given == null || given.isEmpty()) && settings.find(option).isPresent()) {
            return settings.find(option);
        }
        if (given == null || given.isEmpty()) {
            source = POSTGRES.getOrDefault(option.name(), "");
            given = around.variables().getOrDefault(source, "");
        }
        if (given.isEmpty()) {
            return Optional.empty();
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

    /** Whether an option was set for us: what PostgreSQL's programs are told doesn't count. */
    boolean isSet(Option<?> option) {
        String variable = "LIBERVIA_PUBSUB_" + option.name().toUpperCase(Locale.ROOT);
        return commandLine.containsKey(option.name())
                || !around.variables().getOrDefault(variable, "").isEmpty()
                || settings.text(option.section(), option.name()).isPresent();
    }

    /** What is to be said of the section: options that nobody reads, or that can't be used. */
    List<Finding> review() {
        return new ArrayList<>(settings.review(PubSubOptions.all()));
    }
}
