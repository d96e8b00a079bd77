package org.libervia.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named texts as a query or a form gives them, in order; a name may come several times.
 *
 * @param values name to its values
 */
public record Parameters(Map<String, List<String>> values) {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * Decodes {@code application/x-www-form-urlencoded} text, which queries use as well. Broken
     * percent escapes stay as they are.
     *
     * @param most how many pairs are taken at most
     * @throws HttpException 400 when there are more
     */
    public static Parameters decode(String text, int most) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int count = 0;
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > most) {
                throw new HttpException(400, "more than " + most + " parameters");
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(PercentCode.form(name), absent -> new ArrayList<>())
                    .add(PercentCode.form(value));
        }
        return new Parameters(values);
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
