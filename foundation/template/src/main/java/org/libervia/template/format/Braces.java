package org.libervia.template.format;

import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Text;

/** The method {@code format} of strings: {@code '{} {name:>8}'.format(x, name=y)}. */
public final class Braces {
    /**
     * Finds an attribute or item of a value; so that formatting reaches no more than a template
     * does.
     */
    public interface Reach {
        /** The value's attribute, or its item. */
        @Nullable Object get(@Nullable Object value, Object key, boolean item);
    }

    private static final int DEEPEST = 2;

    private final Arguments arguments;
    private final Reach reach;
    private final boolean safe;
    private int automatic;

    private Braces(Arguments arguments, Reach reach, boolean safe) {
        this.arguments = arguments;
        this.reach = reach;
        this.safe = safe;
    }

    /** Formats; in a safe string the values are escaped. */
    public static CharSequence format(CharSequence text, Arguments arguments, Reach reach) {
        boolean safe = text instanceof SafeString;
        String formatted = new Braces(arguments, reach, safe).run(text.toString(), 0);
        return safe ? new SafeString(formatted) : formatted;
    }

    private String run(String text, int depth) {
        if (depth > DEEPEST) {
            throw TemplateException.failed("the format is nested too deeply");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled && depth == 0) {
                out.append(c);
                i++;
            } else if (c == '{') {
                int end = closing(text, i);
                out.append(field(text.substring(i + 1, end), depth));
                i = end;
            } else if (c == '}') {
                throw TemplateException.failed("a single '}' in the format '" + text + "'");
            } else {
                out.append(c);
            }
            Bounds.text(out.length());
        }
        return out.toString();
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw TemplateException.failed("a single '{' in the format '" + text + "'");
    }

    private String field(String field, int depth) {
        int colon = field.indexOf(':');
        String name = colon < 0 ? field : field.substring(0, colon);
        String spec = colon < 0 ? "" : field.substring(colon + 1);
        int bang = name.indexOf('!');
        String conversion = bang < 0 ? "" : name.substring(bang + 1);
        Object value = value(bang < 0 ? name : name.substring(0, bang));
        Object converted =
                switch (conversion) {
                    case "" -> value;
                    case "s" -> Text.of(value);
                    case "r", "a" -> Text.repr(value);
                    default ->
                            throw TemplateException.failed(
                                    "there is no conversion '!" + conversion + "'");
                };
        if (converted instanceof SafeString && safe && spec.isEmpty()) {
            return converted.toString();
        }
        Spec shape = SpecParser.parse(spec.indexOf('{') >= 0 ? run(spec, depth + 1) : spec);
        String shown = shape.apply(converted);
        return safe ? Concat.safe(shown) : shown;
    }

    private @Nullable Object value(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        Object value = argument(name.substring(0, end));
        while (end < name.length()) {
            int start = end + 1;
            if (name.charAt(end) == '[') {
                int close = name.indexOf(']', start);
                if (close < 0) {
                    throw TemplateException.failed("']' is missing in the format '" + name + "'");
                }
                value = reach.get(value, key(name.substring(start, close)), true);
                end = close + 1;
            } else {
                end = start;
                while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
                    end++;
                }
                value = reach.get(value, name.substring(start, end), false);
            }
        }
        return value;
    }

    private static Object key(String text) {
        return isNumber(text) ? (Object) Long.parseLong(text) : text;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() < 10
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private @Nullable Object argument(String name) {
        if (name.isEmpty() || isNumber(name)) {
            int index = name.isEmpty() ? automatic++ : Integer.parseInt(name);
            if (index >= arguments.positional().size()) {
                throw TemplateException.failed("the format needs more values");
            }
            return arguments.positional().get(index);
        }
        if (!arguments.named().containsKey(name)) {
            throw TemplateException.failed("the format needs a value named '" + name + "'");
        }
        return arguments.named().get(name);
    }
}
