package org.libervia.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the values of options that are more than text. */
final class OptionTexts {
    private OptionTexts() {}

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new IllegalArgumentException("it must be true or false");
        };
    }

    static int number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(bounds(least, most), notOne);
        }
        throw new IllegalArgumentException(bounds(least, most));
    }

    private static String bounds(int least, int most) {
        return "it must be a whole number from " + least + " to " + most;
    }

    /** CSV with quotes; a line end separates as a comma does. */
    static List<String> list(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && text.startsWith("\"", i + 1)) {
                value.append('"');
                i++;
            } else if (c == '"' && (quoted || value.toString().isBlank())) {
                quoted = !quoted;
                wasQuoted = true;
            } else if (!quoted && (c == ',' || c == '\n')) {
                add(values, value, wasQuoted);
                wasQuoted = false;
            } else {
                value.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a double quote is not closed");
        }
        add(values, value, wasQuoted);
        return List.copyOf(values);
    }

    private static void add(List<String> values, StringBuilder value, boolean wasQuoted) {
        String text = value.toString().strip();
        if (wasQuoted || !text.isEmpty()) {
            values.add(text);
        }
        value.setLength(0);
    }
}
