package org.libervia.template.corpus;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON: whole numbers as {@code Long}, others as {@code Double}. */
final class JsonReader {
    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.position != text.length()) {
            throw new IllegalArgumentException("more than one value: " + text);
        }
        return value;
    }

    private void blanks() {
        while (position < text.length() && " \t\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private @Nullable Object value() {
        blanks();
        return switch (text.charAt(position)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        position += word.length();
        return value;
    }

    private Object number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        String digits = text.substring(start, position);
        if (!digits.matches("-?[0-9]+")) {
            return Double.parseDouble(digits);
        }
        return digits.length() < 19 ? (Object) Long.parseLong(digits) : new BigInteger(digits);
    }

    private boolean next(char end) {
        blanks();
        if (text.charAt(position) == ',') {
            position++;
            blanks();
        }
        boolean ended = text.charAt(position) == end;
        if (ended) {
            position++;
        }
        return !ended;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> items = new ArrayList<>();
        position++;
        while (next(']')) {
            items.add(value());
        }
        return items;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        position++;
        while (next('}')) {
            String key = string();
            blanks();
            position++;
            map.put(key, value());
        }
        return map;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        position++;
        while (text.charAt(position) != '"') {
            char c = text.charAt(position++);
            out.append(c == '\\' ? escape() : c);
        }
        position++;
        return out.toString();
    }

    private char escape() {
        char c = text.charAt(position++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                position += 4;
                yield (char) Integer.parseInt(text.substring(position - 4, position), 16);
            }
            default -> c;
        };
    }
}
