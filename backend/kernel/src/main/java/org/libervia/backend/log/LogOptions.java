package org.libervia.backend.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.config.Settings;

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

    private static final Option<String> LEVEL =
            Option.text("log_level", "info", "the least grave level that is logged");
    private static final Option<String> FORMAT =
            Option.text("log_fmt", "%(message)s", "the format of lines, as of Python's logging");
    private static final Option<String> LOGGER =
            Option.text("log_logger", "", "a regular expression of the loggers that are kept");
    private static final Option<String> COLORS =
            Option.text("log_colors", "true", "true on a terminal, force always, else never");
    private static final Option<Map<String, Object>> TAINTS =
            Option.dict(
                    "log_levels_taints_dict", "colours, styles and texts before lines, by level");
    private static final Option<String> OUTPUT =
            Option.text("log_output", "//default", "//default, //memory(LINES), or a file");
    private static final int MEMORY_LINES = 300;
    private static final Pattern MEMORY = Pattern.compile("//memory(?:\\((\\d+)\\))?");

    public LogOptions {
        outputs = List.copyOf(outputs);
    }

    /** The options that are read here. */
    public static List<Option<?>> options() {
        return List.of(LEVEL, FORMAT, LOGGER, COLORS, TAINTS, OUTPUT);
    }

    /**
     * Reads the options.
     *
     * @throws LiberviaException {@code CONFIGURATION} naming the option that can't be used
     */
    public static LogOptions read(Settings settings) {
        return new LogOptions(
                LogLevel.read(settings.get(LEVEL)),
                settings.get(FORMAT),
                names(settings.get(LOGGER)),
                colours(settings.get(COLORS)),
                taints(settings.get(TAINTS)),
                outputs(settings.get(OUTPUT)));
    }

    /** The same options with another level. */
    public LogOptions at(LogLevel other) {
        return new LogOptions(other, format, names, colours, taints, outputs);
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

    private static Taints taints(Map<String, Object> levels) {
        Map<LogLevel, List<String>> taints = new EnumMap<>(Taints.STANDARD.byLevel());
        levels.forEach((level, marks) -> {
            if (!(marks instanceof List<?> list)) {
                throw unusable("log_levels_taints_dict", level, "stands for no list", null);
            }
            taints.put(LogLevel.read(level), list.stream().map(String::valueOf).toList());
        });
        return new Taints(taints);
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
