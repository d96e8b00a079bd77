package org.libervia.template.method;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.TemplateException;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Letters;

/** Methods that answer a question on a string. */
final class Asking {
    /** Answers a question. */
    @FunctionalInterface
    interface Question {
        Object apply(String text, Arguments arguments);
    }

    private Asking() {}

    static @Nullable Question of(String name) {
        return switch (name) {
            case "startswith" -> (text, a) -> touches(text, a, true);
            case "endswith" -> (text, a) -> touches(text, a, false);
            case "find" -> (text, a) -> position(text, text.indexOf(part(a)));
            case "rfind" -> (text, a) -> position(text, text.lastIndexOf(part(a)));
            case "index" -> Asking::index;
            case "count" -> Asking::count;
            case "isdigit", "isdecimal", "isnumeric" -> (text, a) -> all(text, Character::isDigit);
            case "isalpha" -> (text, a) -> all(text, Character::isLetter);
            case "isalnum" -> (text, a) -> all(text, Character::isLetterOrDigit);
            case "isspace" -> (text, a) -> all(text, Letters::isSpace);
            case "islower" -> (text, a) -> Letters.isLower(text);
            case "isupper" -> (text, a) -> Letters.isUpper(text);
            default -> null;
        };
    }

    private static String part(Arguments arguments) {
        if (arguments.required(0, "sub") instanceof CharSequence part) {
            return part.toString();
        }
        throw TemplateException.failed("only a string can be looked for in a string");
    }

    private static boolean touches(String text, Arguments arguments, boolean start) {
        Object wanted = arguments.required(0, "prefix");
        if (wanted instanceof List<?> several) {
            return several.stream()
                    .anyMatch(one -> one != null && touches(text, one.toString(), start));
        }
        return touches(text, part(arguments), start);
    }

    private static boolean touches(String text, String part, boolean start) {
        return start ? text.startsWith(part) : text.endsWith(part);
    }

    private static long position(String text, int at) {
        return at <= 0 ? at : CodePoints.length(text.substring(0, at));
    }

    private static Object index(String text, Arguments arguments) {
        int at = text.indexOf(part(arguments));
        if (at < 0) {
            throw TemplateException.failed("the string has no such part");
        }
        return position(text, at);
    }

    private static Object count(String text, Arguments arguments) {
        String part = part(arguments);
        if (part.isEmpty()) {
            return CodePoints.length(text) + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static boolean all(String text, IntPredicate condition) {
        return !text.isEmpty() && text.codePoints().allMatch(condition);
    }
}
