package org.libervia.backend.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The options of the log.
 *
 * @param level the least grave level that is kept
 * @param format as of Python's logging; also {@code %(profile)s}, {@code %(color_start)s}, {@code
 *     %(color_end)s}
 * @param names what the name of a logger must contain, or null for all
 * @param colours when lines are coloured
 * @param taints how lines of each level are marked
 * @param outputs where lines go
 */
public record LogOptions(
        LogLevel level,
        String format,
        @Nullable Pattern names,
        Colours colours,
        Taints taints,
        List<Output> outputs) {

    /** When lines are coloured. */
    public enum Colours {
        ON_TERMINAL,
        ALWAYS,
        NEVER
    }

    /** A place where lines go. */
    public sealed interface Output {
        /** The log file of the daemon, and in the foreground the terminal too. */
        record Standard() implements Output {}

        /** The last lines, kept in memory. */
        record Memory(int lines) implements Output {}

        /** A file of its own. */
        record File(Path path) implements Output {}
    }

    private static final int MEMORY_LINES = 300;
    private static final Pattern MEMORY = Pattern.compile("//memory(?:\\((\\d+)\\))?");

    public LogOptions {
        outputs = List.copyOf(outputs);
    }

    /**
     * Reads the options.
     *
     * @param environment the value of an environment variable, or null
     * @param configuration the text of an option of the section DEFAULT, or null
     * @throws LiberviaException {@code CONFIGURATION} naming the option that can't be used
     */
    public static LogOptions read(
            UnaryOperator<@Nullable String> environment,
            UnaryOperator<@Nullable String> configuration) {
        Source source = new Source(environment, configuration);
        return new LogOptions(
                LogLevel.read(source.text("level", "info")),
                source.text("fmt", "%(message)s"),
                names(source.text("logger", "")),
                colours(source.text("colors", "true")),
                taints(source.text("levels_taints_dict", "")),
                outputs(source.text("output", "//default")));
    }

    /** The same options with another level. */
    public LogOptions at(LogLevel other) {
        return new LogOptions(other, format, names, colours, taints, outputs);
    }

    private record Source(
            UnaryOperator<@Nullable String> environment,
            UnaryOperator<@Nullable String> configuration) {
        String text(String option, String standard) {
            String suffix = "LOG_" + option.toUpperCase(Locale.ROOT);
            String value = environment.apply("LIBERVIA_" + suffix);
            if (value == null) {
                value = environment.apply("SAT_" + suffix);
            }
            if (value == null) {
                value = configuration.apply("log_" + option);
            }
            return value == null ? standard : value;
        }
    }

    private static @Nullable Pattern names(String expression) {
        try {
            return expression.isEmpty() ? null : Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            throw unusable("log_logger", expression, "is no regular expression", wrong);
        }
    }

    private static Colours colours(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Colours.ON_TERMINAL;
            case "force" -> Colours.ALWAYS;
            default -> Colours.NEVER;
        };
    }

    private static Taints taints(String json) {
        if (json.isBlank()) {
            return Taints.STANDARD;
        }
        Map<LogLevel, List<String>> levels = new EnumMap<>(Taints.STANDARD.byLevel());
        try {
            for (Map.Entry<String, @NonNull JsonNode> level :
                    new ObjectMapper().readTree(json).properties()) {
                List<String> taints = new ArrayList<>();
                level.getValue().forEach(taint -> taints.add(taint.asString()));
                levels.put(LogLevel.read(level.getKey()), List.copyOf(taints));
            }
        } catch (JacksonException wrong) {
            throw unusable(
                    "log_levels_taints_dict", json, "is no JSON object of lists of texts", wrong);
        }
        return new Taints(levels);
    }

    private static List<Output> outputs(String text) {
        List<Output> outputs = new ArrayList<>();
        for (String one : text.strip().split("\\s*,\\s*|\\s+(?=//)", -1)) {
            var memory = MEMORY.matcher(one);
            if (memory.matches()) {
                String lines = memory.group(1);
                outputs.add(
                        new Output.Memory(lines == null ? MEMORY_LINES : Integer.parseInt(lines)));
            } else if (one.isEmpty() || one.equals("//default")) {
                outputs.add(new Output.Standard());
            } else if (one.startsWith("//")) {
                throw unusable(
                        "log_output", one, "is none of //default, //memory(LINES), a path", null);
            } else {
                outputs.add(new Output.File(Path.of(one)));
            }
        }
        return outputs;
    }

    private static LiberviaException unusable(
            String option, String value, String why, @Nullable Exception cause) {
        return new LiberviaException(
                Problem.CONFIGURATION,
                "The option " + option + " can't be used: “" + value + "” " + why + ".",
                cause);
    }
}
