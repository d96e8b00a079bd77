package org.libervia.template.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;
import org.libervia.template.value.Tuple;

/** Reads a file of the corpus; its form is told in {@code oracle.py}. */
final class CorpusReader {
    private final List<CorpusCase> cases = new ArrayList<>();
    private Map<String, @Nullable Object> data = Map.of();
    private Set<String> options = Set.of();
    private Map<String, String> templates = Map.of();

    private CorpusReader() {}

    static List<CorpusCase> read(String file) {
        CorpusReader reader = new CorpusReader();
        List<String> lines = List.of(file.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("=> ")) {
                reader.line(i + 1, line, next);
            }
        }
        return reader.cases;
    }

    private void line(int number, String line, String next) {
        int blank = line.indexOf(' ');
        String word = blank < 0 ? line : line.substring(0, blank);
        String rest = blank < 0 ? "" : line.substring(blank + 1);
        switch (word) {
            case "data" -> data = data(rest);
            case "options" -> options = Set.of(rest.split(" "));
            case "forget" -> templates = Map.of();
            case "template" -> {
                int end = rest.indexOf(' ');
                Map<String, String> more = new HashMap<>(templates);
                more.put(rest.substring(0, end), string(rest.substring(end + 1)));
                templates = more;
            }
            default -> {
                if (!next.startsWith("=> ")) {
                    throw new IllegalArgumentException("line " + number + " has no expectation");
                }
                String expected = next.equals("=> error") ? null : string(next.substring(3));
                String template = line.startsWith("\"") ? string(line) : line;
                cases.add(new CorpusCase(number, template, data, options, templates, expected));
            }
        }
    }

    private static String string(String json) {
        return String.valueOf(JsonReader.read(json));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> data(String json) {
        Object revived = revived(JsonReader.read(json));
        if (revived instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("data is an object: " + json);
    }

    private static @Nullable Object revived(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(revived(item)));
            return items;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.get("$markup") instanceof String markup) {
            return new SafeString(markup);
        }
        if (map.get("$tuple") instanceof List<?> items) {
            return Tuple.of((List<?>) Objects.requireNonNull(revived(items)));
        }
        if (map.get("$object") instanceof Map<?, ?> attributes) {
            return new Thing((Map<?, ?>) Objects.requireNonNull(revived(attributes)));
        }
        Map<Object, @Nullable Object> revived = new LinkedHashMap<>();
        map.forEach((key, item) -> revived.put(String.valueOf(key), revived(item)));
        return revived;
    }

    /** An object with attributes. */
    private record Thing(Map<?, ?> attributes) implements TemplateObject {
        @Override
        public @Nullable Object attribute(String name) {
            return attributes.containsKey(name) ? attributes.get(name) : Undefined.missing(name);
        }

        @Override
        public String toString() {
            return "thing";
        }
    }
}
