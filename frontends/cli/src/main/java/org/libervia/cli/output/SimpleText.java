package org.libervia.cli.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;

/** Prints plain data for people: values one a line, dictionaries as {@code key: value}. */
final class SimpleText {
    private static final String INDENT = "    ";

    private final Console console;
    private final boolean header;

    /**
     * @param header whether dictionaries show their keys
     */
    SimpleText(Console console, boolean header) {
        this.console = console;
        this.header = header;
    }

    void print(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            dict(map, "");
        } else if (data instanceof Collection<?> list) {
            list(list);
        } else if (data != null) {
            console.print(Data.text(data));
        }
    }

    private void list(Collection<?> list) {
        boolean first = true;
        for (Object item : list) {
            if (item instanceof Map<?, ?> map) {
                if (!first) {
                    console.print("");
                }
                dict(map, "");
            } else {
                console.print(flat(item));
            }
            first = false;
        }
    }

    private void dict(Map<?, ?> map, String indent) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = console.colour(Role.HEADER, String.valueOf(entry.getKey()));
            Object value = entry.getValue();
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                console.print(indent + key);
                dict(inner, indent + INDENT);
            } else if (header) {
                console.print(indent + key + ": " + flat(value));
            } else {
                console.print(indent + flat(value));
            }
        }
    }

    private static String flat(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            List<String> parts = new ArrayList<>();
            list.forEach(item -> parts.add(flat(item)));
            return String.join(", ", parts);
        }
        return value == null ? "" : Data.text(value);
    }
}
