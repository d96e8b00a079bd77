package org.libervia.bench.pubsub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What all services came to, side by side. */
final class Table {
    private final Map<String, Map<String, Result>> rows = new LinkedHashMap<>();
    private final Map<String, String> services = new LinkedHashMap<>();

    void service(String name, String about) {
        services.put(name, about);
    }

    void add(String service, Result result) {
        rows.computeIfAbsent(result.row(), any -> new LinkedHashMap<>()).put(service, result);
    }

    /** For people, and for docs/performance.md. */
    String markdown() {
        StringBuilder text = new StringBuilder("| a second |");
        services.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("%n|---|".formatted()).append("---|".repeat(services.size()));
        List<String> notes = new ArrayList<>();
        rows.forEach((row, results) -> {
            text.append("%n| %s |".formatted(row));
            for (String service : services.keySet()) {
                Result result = results.get(service);
                text.append(' ').append(result == null ? "" : figure(result)).append(" |");
                if (result != null && !result.note().isEmpty()) {
                    notes.add("%s, %s: %s".formatted(service, row, result.note()));
                }
            }
        });
        text.append("%n%n".formatted());
        services.forEach((name, about) -> text.append("* %s: %s%n".formatted(name, about)));
        notes.forEach(note -> text.append("* %s%n".formatted(note)));
        return text.toString();
    }

    private static String figure(Result result) {
        return result.isFigure() ? "%,.0f".formatted(result.perSecond()) : "–";
    }

    /** For programs. */
    String json(Map<String, Object> about) {
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.put("services", services);
        all.put("rows", rows);
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(all);
    }
}
