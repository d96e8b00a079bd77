package org.libervia.config;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the values of other options in place of {@code %(name)s}, and {@code %} in place of {@code
 * %%}.
 */
final class Interpolation {
    private static final int DEPTH = 10;

    private final Function<String, Optional<Entry>> others;

    /**
     * Interpolation.
     *
     * @param others finds the options that can be named
     */
    Interpolation(Function<String, Optional<Entry>> others) {
        this.others = others;
    }

    /**
     * The value.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    String of(Entry entry) {
        StringBuilder result = new StringBuilder();
        append(result, entry.text(), 1);
        return result.toString();
    }

    private void append(StringBuilder result, String text, int depth) {
        if (depth > DEPTH) {
            throw new IllegalArgumentException("its %(…)s references go round in circles");
        }
        int position = 0;
        for (int percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', position)) {
            result.append(text, position, percent);
            char next = percent + 1 < text.length() ? text.charAt(percent + 1) : ' ';
            if (next == '%') {
                result.append('%');
                position = percent + 2;
            } else if (next == '(') {
                int end = text.indexOf(')', percent);
                if (end <= percent + 2 || !text.startsWith("s", end + 1)) {
                    throw new IllegalArgumentException("a reference is written %(name)s");
                }
                String name = text.substring(percent + 2, end).toLowerCase(Locale.ROOT);
                Entry other =
                        others.apply(name)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "it refers to “" + name + "”, which is not set"));
                append(result, other.text(), depth + 1);
                position = end + 2;
            } else {
                throw new IllegalArgumentException("a % must be written %%");
            }
        }
        result.append(text, position, text.length());
    }
}
