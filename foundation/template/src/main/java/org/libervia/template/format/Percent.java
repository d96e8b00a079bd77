package org.libervia.template.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Items;
import org.libervia.template.value.Numbers;
import org.libervia.template.value.Text;
import org.libervia.template.value.Tuple;
import org.libervia.template.value.Types;

/**
 * The operator {@code %} of strings: {@code '%s: %(count)d' % values}. In a safe string, values are
 * escaped.
 */
public final class Percent {
    private final String text;
    private final boolean safe;
    private final @Nullable Object values;
    private final StringBuilder out = new StringBuilder();
    private int position;
    private int used;

    private Percent(CharSequence text, @Nullable Object values) {
        this.text = text.toString();
        this.safe = text instanceof SafeString;
        this.values = values;
    }

    /** Formats one value, the values of a tuple, or those of a map by name. */
    public static CharSequence format(CharSequence text, @Nullable Object values) {
        String formatted = new Percent(text, values).run();
        return text instanceof SafeString ? new SafeString(formatted) : formatted;
    }

    private String run() {
        while (position < text.length()) {
            int next = text.indexOf('%', position);
            if (next < 0) {
                out.append(text, position, text.length());
                break;
            }
            out.append(text, position, next);
            position = next + 1;
            directive();
            Bounds.text(out.length());
        }
        int given = values instanceof Tuple tuple ? tuple.size() : 1;
        if (used < given
                && !(values instanceof Map<?, ?>)
                && !(values instanceof List<?> && !(values instanceof Tuple))) {
            throw TemplateException.failed("not all values are used by the format '" + text + "'");
        }
        return out.toString();
    }

    private char peek() {
        if (position >= text.length()) {
            throw TemplateException.failed("the format '" + text + "' is incomplete");
        }
        return text.charAt(position);
    }

    private void directive() {
        String key = key();
        boolean left = false;
        boolean zero = false;
        boolean alternate = false;
        char sign = '-';
        for (; "-+ #0".indexOf(peek()) >= 0; position++) {
            switch (peek()) {
                case '-' -> left = true;
                case '0' -> zero = true;
                case '#' -> alternate = true;
                case '+' -> sign = '+';
                default -> sign = sign == '+' ? '+' : ' ';
            }
        }
        int width = number();
        if (width < 0) {
            left = true;
            width = -width;
        }
        int precision = -1;
        if (peek() == '.') {
            position++;
            precision = number();
        }
        while ("hlL".indexOf(peek()) >= 0) {
            position++;
        }
        char type = peek();
        position++;
        if (type == '%') {
            out.append('%');
            return;
        }
        @Nullable Object value = key == null ? next() : named(key);
        char align = left ? '<' : zero ? '=' : '>';
        out.append(
                shown(
                        new Spec(
                                zero && !left ? '0' : ' ',
                                align,
                                sign,
                                alternate,
                                width,
                                '\0',
                                precision,
                                type),
                        value));
    }

    private String shown(Spec spec, @Nullable Object value) {
        return switch (spec.type()) {
            case 's' -> textual(spec).text(safe ? Concat.safe(value) : Text.of(value));
            case 'r', 'a' ->
                    textual(spec).text(safe ? Concat.safe(Text.repr(value)) : Text.repr(value));
            case 'c' ->
                    value instanceof CharSequence character
                            ? textual(spec).text(safe ? Concat.safe(value) : character.toString())
                            : spec.apply(value);
            case 'd', 'i', 'u' ->
                    spec.apply(
                            Types.isFraction(value)
                                    ? Numbers.truncated(Numbers.toDouble(value))
                                    : value);
            default -> spec.apply(value);
        };
    }

    private static Spec textual(Spec spec) {
        return new Spec(
                ' ',
                spec.align() == '=' ? '>' : spec.align(),
                '-',
                false,
                spec.width(),
                '\0',
                spec.precision(),
                's');
    }

    private @Nullable String key() {
        if (peek() != '(') {
            return null;
        }
        int end = text.indexOf(')', position);
        if (end < 0) {
            throw TemplateException.failed("the format '" + text + "' is incomplete");
        }
        String key = text.substring(position + 1, end);
        position = end + 1;
        return key;
    }

    private int number() {
        if (peek() == '*') {
            position++;
            return Numbers.toInt(next());
        }
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        return start == position
                ? 0
                : Numbers.toInt(
                        Numbers.whole(text.substring(start, Math.min(position, start + 18))));
    }

    private @Nullable Object named(String key) {
        if (values instanceof Map<?, ?> map && Items.hasKey(map, key)) {
            return Items.value(map, key);
        }
        throw TemplateException.failed("the format needs a value named '" + key + "'");
    }

    private @Nullable Object next() {
        if (values instanceof Tuple tuple) {
            if (used >= tuple.size()) {
                throw TemplateException.failed("the format '" + text + "' needs more values");
            }
            return tuple.get(used++);
        }
        if (used++ > 0) {
            throw TemplateException.failed("the format '" + text + "' needs more values");
        }
        return values;
    }
}
