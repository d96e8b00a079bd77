package org.libervia.template.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Letters;
import org.libervia.template.value.OwnList;
import org.libervia.template.value.Tuple;

/** Methods that cut a string into several. */
final class Splitting {
    /** Cuts a string; each part is given its form by a function. */
    @FunctionalInterface
    interface Split {
        Object apply(String text, Arguments arguments, Function<String, CharSequence> form);
    }

    private Splitting() {}

    static @Nullable Split of(String name) {
        return switch (name) {
            case "split" -> (text, a, form) -> list(split(text, a, false), form);
            case "rsplit" -> (text, a, form) -> list(split(text, a, true), form);
            case "splitlines" ->
                    (text, a, form) -> list(lines(text, a.flag(0, "keepends", false)), form);
            case "partition" -> (text, a, form) -> partition(text, a, form, false);
            case "rpartition" -> (text, a, form) -> partition(text, a, form, true);
            default -> null;
        };
    }

    private static Object list(List<String> parts, Function<String, CharSequence> form) {
        OwnList list = new OwnList();
        parts.forEach(part -> list.add(form.apply(part)));
        return list;
    }

    private static List<String> split(String text, Arguments arguments, boolean fromEnd) {
        Object separator = arguments.get(0, "sep", null);
        long most = arguments.number(1, "maxsplit", -1);
        if (separator == null) {
            return fromEnd ? words(text, most, true) : words(text, most, false);
        }
        String by = separator.toString();
        if (by.isEmpty()) {
            throw TemplateException.failed("the separator must not be empty");
        }
        return fromEnd ? splitFromEnd(text, by, most) : splitFromStart(text, by, most);
    }

    private static List<String> splitFromStart(String text, String by, long most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = text.indexOf(by);
        while (at >= 0 && parts.size() != most) {
            parts.add(text.substring(from, at));
            from = at + by.length();
            at = text.indexOf(by, from);
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> splitFromEnd(String text, String by, long most) {
        List<String> parts = new ArrayList<>();
        int end = text.length();
        int at = text.lastIndexOf(by);
        while (at >= 0 && parts.size() != most) {
            parts.add(text.substring(at + by.length(), end));
            end = at;
            at = end < by.length() ? -1 : text.lastIndexOf(by, end - by.length());
        }
        parts.add(text.substring(0, end));
        Collections.reverse(parts);
        return parts;
    }

    private static List<String> words(String text, long most, boolean fromEnd) {
        if (fromEnd && most >= 0) {
            String mirrored = new StringBuilder(text).reverse().toString();
            List<String> parts = new ArrayList<>();
            words(mirrored, most, false)
                    .forEach(part -> parts.add(new StringBuilder(part).reverse().toString()));
            Collections.reverse(parts);
            return parts;
        }
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < text.length() && Letters.isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length()) {
                return parts;
            }
            if (parts.size() == most) {
                parts.add(text.substring(at));
                return parts;
            }
            int start = at;
            while (at < text.length() && !Letters.isSpace(text.charAt(at))) {
                at++;
            }
            parts.add(text.substring(start, at));
        }
    }

    /** The lines of a text. */
    static List<String> lines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n'
                    || c == '\r'
                    || (c >= 0x0b && c <= 0x0c)
                    || (c >= 0x1c && c <= 0x1e)
                    || c == 0x85
                    || c == 0x2028
                    || c == 0x2029) {
                boolean both = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                int after = both ? i + 2 : i + 1;
                lines.add(text.substring(start, keepEnds ? after : i));
                start = after;
                i = after - 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static Object partition(
            String text, Arguments arguments, Function<String, CharSequence> form, boolean last) {
        String by = String.valueOf(arguments.required(0, "sep"));
        int at = last ? text.lastIndexOf(by) : text.indexOf(by);
        if (by.isEmpty()) {
            throw TemplateException.failed("the separator must not be empty");
        }
        if (at < 0) {
            return last
                    ? new Tuple(form.apply(""), form.apply(""), form.apply(text))
                    : new Tuple(form.apply(text), form.apply(""), form.apply(""));
        }
        return new Tuple(
                form.apply(text.substring(0, at)),
                form.apply(by),
                form.apply(text.substring(at + by.length())));
    }
}
