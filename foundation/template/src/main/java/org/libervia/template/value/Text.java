package org.libervia.template.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;

/** How values become text: {@code str} and {@code repr} of Python. */
public final class Text {
    private static final int DEEPEST = 50;

    private Text() {}

    /** The text of a value, as output shows it. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case String text -> text;
            case CharSequence text -> text.toString();
            case Long number -> Long.toString(number);
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> ofDouble(number);
            case Float number -> ofDouble(number.doubleValue());
            case Number number -> number.toString();
            case Undefined undefined -> "";
            case Object other -> ofContainer(other);
        };
    }

    private static String ofContainer(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            StringBuilder out = new StringBuilder();
            repr(value, out, 0);
            return out.toString();
        }
        return value.toString();
    }

    /** The text of a value with quotes around strings. */
    public static String repr(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        repr(value, out, 0);
        return out.toString();
    }

    private static void repr(@Nullable Object value, StringBuilder out, int depth) {
        if (depth > DEEPEST) {
            throw TemplateException.failed("a value contains itself, or is nested too deeply");
        }
        Bounds.text(out.length());
        switch (value) {
            case SafeString safe -> {
                out.append("Markup(");
                Quoted.append(safe.text(), out);
                out.append(')');
            }
            case CharSequence text -> Quoted.append(text.toString(), out);
            case Undefined undefined -> out.append("Undefined");
            case Range range -> out.append(range);
            case Tuple tuple -> items(tuple, "(", tuple.size() == 1 ? ",)" : ")", out, depth);
            case View view -> items(view, view.name() + "([", "])", out, depth);
            case List<?> list -> items(list, "[", "]", out, depth);
            case Set<?> set when set.isEmpty() -> out.append("set()");
            case Collection<?> set -> items(set, "{", "}", out, depth);
            case Map<?, ?> map -> map(map, out, depth);
            case null, default -> out.append(of(value));
        }
    }

    private static void items(
            Collection<?> items, String open, String close, StringBuilder out, int depth) {
        out.append(open);
        String separator = "";
        for (Iterator<?> all = items.iterator(); all.hasNext(); ) {
            out.append(separator);
            repr(all.next(), out, depth + 1);
            separator = ", ";
        }
        out.append(close);
    }

    private static void map(Map<?, ?> map, StringBuilder out, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            repr(entry.getKey(), out, depth + 1);
            out.append(": ");
            repr(entry.getValue(), out, depth + 1);
            separator = ", ";
        }
        out.append('}');
    }

    /** A double as Python writes it: {@code 1.0}, {@code 1e+16}, {@code inf}. */
    public static String ofDouble(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        return Decimal.of(value).repr();
    }
}
