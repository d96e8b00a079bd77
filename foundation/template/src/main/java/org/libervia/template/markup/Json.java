package org.libervia.template.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Text;
import org.libervia.template.value.Types;

/** Values as JSON, with keys in order and everything but ASCII escaped. */
public final class Json {
    private static final int DEEPEST = 50;

    private final @Nullable String indent;
    private final StringBuilder out = new StringBuilder();

    private Json(@Nullable String indent) {
        this.indent = indent;
    }

    /** JSON that may stand in markup, also in a script. */
    public static String html(@Nullable Object value, @Nullable Object indent) {
        Json json = new Json(indent == null ? null : indention(indent));
        json.value(value, 0);
        return json.out
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
    }

    private static String indention(Object indent) {
        return indent instanceof CharSequence text
                ? text.toString()
                : " ".repeat(Math.clamp(Numbers.toInt(indent), 0, 100));
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw TemplateException.failed("a value contains itself, or is nested too deeply");
        }
        Bounds.text(out.length());
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case CharSequence text -> string(text.toString());
            case Double number -> fraction(number);
            case Float number -> fraction(number.doubleValue());
            case Number number -> out.append(number);
            case Map<?, ?> map -> map(map, depth);
            case Collection<?> items -> items(items, depth);
            case Undefined undefined ->
                    throw new TemplateException(
                            TemplateException.Kind.UNDEFINED, undefined.message());
            default -> throw TemplateException.failed("JSON has no " + Types.name(value));
        }
    }

    private void fraction(double number) {
        out.append(
                Double.isNaN(number)
                        ? "NaN"
                        : Double.isInfinite(number)
                                ? (number > 0 ? "Infinity" : "-Infinity")
                                : Text.ofDouble(number));
    }

    private void line(int depth) {
        if (indent != null) {
            out.append('\n').append(indent.repeat(depth));
        }
    }

    private void items(Collection<?> items, int depth) {
        out.append('[');
        boolean first = true;
        for (Object item : items) {
            separate(first);
            line(depth + 1);
            value(item, depth + 1);
            first = false;
        }
        if (!first) {
            line(depth);
        }
        out.append(']');
    }

    private void separate(boolean first) {
        if (!first) {
            out.append(indent == null ? ", " : ",");
        }
    }

    private void map(Map<?, ?> map, int depth) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Comparator.comparing(entry -> key(entry.getKey()), CodePoints::compare));
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : entries) {
            separate(first);
            line(depth + 1);
            string(key(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), depth + 1);
            first = false;
        }
        if (!first) {
            line(depth);
        }
        out.append('}');
    }

    private static String key(@Nullable Object key) {
        return switch (key) {
            case null -> "null";
            case Boolean truth -> truth.toString();
            default -> Text.of(key);
        };
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        out.append(c);
                    } else {
                        String hex = Integer.toHexString(c);
                        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
                    }
                }
            }
        }
        out.append('"');
    }
}
