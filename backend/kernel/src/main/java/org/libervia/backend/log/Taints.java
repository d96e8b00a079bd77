package org.libervia.backend.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How lines of each level are marked: a list of colours, styles and texts, put before the line.
 *
 * @param byLevel names out of {@link #CODES}, anything else being a text as it is
 */
record Taints(Map<LogLevel, List<String>> byLevel) {

    private static final String ESCAPE = "\u001b[";
    static final String RESET = ESCAPE + "0m";

    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("bold", "1"),
                    Map.entry("faint", "2"),
                    Map.entry("italic", "3"),
                    Map.entry("underline", "4"),
                    Map.entry("blink", "5"),
                    Map.entry("normal_weight", "22"),
                    Map.entry("blink_off", "25"),
                    Map.entry("black", "30"),
                    Map.entry("red", "31"),
                    Map.entry("green", "32"),
                    Map.entry("yellow", "33"),
                    Map.entry("blue", "34"),
                    Map.entry("magenta", "35"),
                    Map.entry("cyan", "36"),
                    Map.entry("white", "37"));

    static final Taints STANDARD =
            new Taints(
                    new EnumMap<>(
                            Map.of(
                                    LogLevel.DEBUG, List.of("cyan"),
                                    LogLevel.INFO, List.of(),
                                    LogLevel.WARNING, List.of("yellow"),
                                    LogLevel.ERROR, List.of("red", "blink", "/!\\ ", "blink_off"),
                                    LogLevel.CRITICAL,
                                            List.of(
                                                    "bold",
                                                    "red",
                                                    "Guru Meditation ",
                                                    "normal_weight"))));

    Taints {
        byLevel = Map.copyOf(byLevel);
    }

    /** What stands before a line of this level. */
    String before(LogLevel level, boolean colours) {
        StringBuilder text = new StringBuilder();
        for (String taint : byLevel.getOrDefault(level, List.of())) {
            String code = CODES.get(taint);
            if (code == null) {
                text.append(taint);
            } else if (colours) {
                text.append(ESCAPE).append(code).append('m');
            }
        }
        return text.toString();
    }

    /** What stands after a line of this level. */
    String after(LogLevel level, boolean colours) {
        boolean tainted =
                byLevel.getOrDefault(level, List.of()).stream().anyMatch(CODES::containsKey);
        return colours && tainted ? RESET : "";
    }
}
