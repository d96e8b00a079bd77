package org.libervia.template.method;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Letters;
import org.libervia.template.value.Numbers;

/** Methods that make another string of a string. */
final class Changing {
    /** Makes another string. */
    @FunctionalInterface
    interface Change {
        String apply(String text, Arguments arguments);
    }

    private Changing() {}

    static @Nullable Change of(String name) {
        return switch (name) {
            case "upper" -> (text, a) -> text.toUpperCase(Locale.ROOT);
            case "lower", "casefold" -> (text, a) -> text.toLowerCase(Locale.ROOT);
            case "title" -> (text, a) -> Letters.title(text);
            case "capitalize" -> (text, a) -> Letters.capitalized(text);
            case "swapcase" -> (text, a) -> Letters.swapped(text);
            case "strip" -> (text, a) -> stripped(text, a, true, true);
            case "lstrip" -> (text, a) -> stripped(text, a, true, false);
            case "rstrip" -> (text, a) -> stripped(text, a, false, true);
            case "replace" -> Changing::replaced;
            case "center" -> (text, a) -> padded(text, a, 0);
            case "ljust" -> (text, a) -> padded(text, a, 1);
            case "rjust" -> (text, a) -> padded(text, a, -1);
            case "zfill" -> Changing::zeros;
            case "removeprefix" ->
                    (text, a) -> {
                        String prefix = a.text(0, "prefix", "");
                        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
                    };
            case "removesuffix" ->
                    (text, a) -> {
                        String suffix = a.text(0, "suffix", "");
                        return text.endsWith(suffix)
                                ? text.substring(0, text.length() - suffix.length())
                                : text;
                    };
            default -> null;
        };
    }

    private static String stripped(String text, Arguments arguments, boolean left, boolean right) {
        Object given = arguments.get(0, "chars", null);
        String characters = given == null ? null : given.toString();
        int start = 0;
        int end = text.length();
        while (left && start < end && strips(text.codePointAt(start), characters)) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (right && end > start && strips(text.codePointBefore(end), characters)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean strips(int c, @Nullable String characters) {
        return characters == null ? Letters.isSpace(c) : characters.indexOf(c) >= 0;
    }

    private static String replaced(String text, Arguments arguments) {
        return replaced(
                text,
                String.valueOf(arguments.required(0, "old")),
                String.valueOf(arguments.required(1, "new")),
                arguments.number(2, "count", -1));
    }

    /** Replaces the first occurrences of a part, or all if the count is negative. */
    static String replaced(String text, String old, String fresh, long count) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (long done = 0; done != count; done++) {
            int at = text.indexOf(old, old.isEmpty() && done > 0 ? from + 1 : from);
            if (at < 0 || (old.isEmpty() && done > text.length())) {
                break;
            }
            out.append(text, from, at).append(fresh);
            from = at + old.length();
            Bounds.text(out.length());
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String padded(String text, Arguments arguments, int side) {
        int width = Numbers.toInt(arguments.required(0, "width"));
        Bounds.text(Math.max(0, width));
        String fill = arguments.text(1, "fillchar", " ");
        int missing = Math.max(0, width - CodePoints.length(text));
        int before = side > 0 ? 0 : side < 0 ? missing : missing / 2 + (missing & width & 1);
        return fill.repeat(before) + text + fill.repeat(missing - before);
    }

    private static String zeros(String text, Arguments arguments) {
        int width = Numbers.toInt(arguments.required(0, "width"));
        Bounds.text(Math.max(0, width));
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String zeros = "0".repeat(Math.max(0, width - CodePoints.length(text)));
        return signed ? text.charAt(0) + zeros + text.substring(1) : zeros + text;
    }
}
