package org.libervia.cli.output;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain data as JSON (RFC 8259). */
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private final int step;

    private JsonText(int step) {
        this.step = step;
    }

    /** On one line. */
    static String raw(@Nullable Object data) {
        return new JsonText(0).value(data, 0).text.toString();
    }

    /** Indented by 4 spaces. */
    static String pretty(@Nullable Object data) {
        return new JsonText(4).value(data, 0).text.toString();
    }

    private JsonText value(@Nullable Object data, int depth) {
        if (data == null || (data instanceof Double number && !Double.isFinite(number))) {
            text.append("null");
        } else if (data instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (data instanceof Iterable<?> list) {
            array(list, depth);
        } else if (data instanceof Boolean || data instanceof Number) {
            text.append(data);
        } else {
            string(Data.text(data));
        }
        return this;
    }

    private void object(Map<?, ?> map, int depth) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            separate(first, depth + 1);
            first = false;
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), depth + 1);
        }
        close(first, depth, '}');
    }

    private void array(Iterable<?> list, int depth) {
        text.append('[');
        boolean first = true;
        for (Object item : list) {
            separate(first, depth + 1);
            first = false;
            value(item, depth + 1);
        }
        close(first, depth, ']');
    }

    private void separate(boolean first, int depth) {
        if (!first) {
            text.append(step == 0 ? ", " : ",");
        }
        breakLine(depth);
    }

    private void close(boolean empty, int depth, char bracket) {
        if (!empty) {
            breakLine(depth);
        }
        text.append(bracket);
    }

    private void breakLine(int depth) {
        if (step > 0) {
            text.append('\n').repeat(' ', step * depth);
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> character(c);
            }
        }
        text.append('"');
    }

    private void character(char c) {
        if (c < 0x20 || c == 0x7f) {
            text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
            text.append(c);
        }
    }
}
