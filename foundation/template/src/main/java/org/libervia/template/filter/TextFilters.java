package org.libervia.template.filter;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.format.Percent;
import org.libervia.template.method.Access;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Letters;
import org.libervia.template.value.OwnMap;
import org.libervia.template.value.Text;
import org.libervia.template.value.Tuple;

/** Filters that change text: upper, lower, title, trim, replace, format, … */
final class TextFilters {
    private TextFilters() {}

    static void register(Map<String, Filter> filters) {
        simple(filters, "upper", text -> text.toUpperCase(Locale.ROOT));
        simple(filters, "lower", text -> text.toLowerCase(Locale.ROOT));
        simple(filters, "capitalize", Letters::capitalized);
        filters.put("title", (value, arguments, context) -> title(Text.of(value)));
        filters.put("string", (value, arguments, context) -> Like.soft(value));
        filters.put(
                "trim", (value, arguments, context) -> method("strip", value, arguments, context));
        filters.put("center", TextFilters::center);
        filters.put("replace", TextFilters::replace);
        filters.put("format", (value, arguments, context) -> format(value, arguments));
        filters.put("wordcount", (value, arguments, context) -> words(Text.of(value)));
    }

    private static void simple(
            Map<String, Filter> filters, String name, UnaryOperator<String> change) {
        filters.put(
                name, (value, arguments, context) -> Like.of(value, change.apply(Text.of(value))));
    }

    private static @Nullable Object method(
            String name, @Nullable Object value, Arguments arguments, Context context) {
        Object method = Access.attribute(Like.soft(value), name);
        if (method instanceof TemplateFunction function) {
            return function.call(arguments, context);
        }
        throw TemplateException.failed("strings have no '" + name + "'");
    }

    private static @Nullable Object center(
            @Nullable Object value, Arguments arguments, Context context) {
        return method("center", value, Arguments.of(arguments.number(0, "width", 80)), context);
    }

    /** A large letter after each beginning of a word: white space, hyphens and opening brackets. */
    private static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean beginning = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String character = new String(Character.toChars(c));
            out.append(
                    beginning
                            ? character.toUpperCase(Locale.ROOT)
                            : character.toLowerCase(Locale.ROOT));
            beginning = Letters.isSpace(c) || "-({[<".indexOf(c) >= 0;
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static @Nullable Object replace(
            @Nullable Object value, Arguments arguments, Context context) {
        Object old = arguments.required(0, "old");
        Object fresh = arguments.required(1, "new");
        Object text = Like.soft(value);
        if (!context.autoescape()) {
            text = text.toString();
            old = Text.of(old);
            fresh = Text.of(fresh);
        } else if (old instanceof SafeString
                || (fresh instanceof SafeString && !(text instanceof SafeString))) {
            text = new SafeString(Concat.safe(text));
        }
        return method(
                "replace",
                text,
                Arguments.of(Like.soft(old), Like.soft(fresh), arguments.number(2, "count", -1)),
                context);
    }

    private static Object format(@Nullable Object value, Arguments arguments) {
        if (!arguments.positional().isEmpty() && !arguments.named().isEmpty()) {
            throw TemplateException.failed(
                    "a format takes values by position or by name, not both");
        }
        return Percent.format(
                Like.soft(value),
                arguments.named().isEmpty()
                        ? Tuple.of(arguments.positional())
                        : new OwnMap(arguments.named()));
    }

    private static Object words(String text) {
        long count = 0;
        boolean inside = false;
        for (Object character : CodePoints.list(text)) {
            int c = Text.of(character).codePointAt(0);
            boolean word = c == '_' || Character.isLetterOrDigit(c);
            count += word && !inside ? 1 : 0;
            inside = word;
        }
        return count;
    }
}
