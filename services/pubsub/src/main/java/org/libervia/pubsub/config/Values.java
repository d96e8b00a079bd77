package org.libervia.pubsub.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is set, by the name of the field; what is as standard is left out. As text it is a line for
 * each value, {@code name=value}.
 */
record Values(Map<String, List<String>> set) {
    static final Values NONE = new Values(Map.of());

    Values {
        set = Map.copyOf(set);
    }

    List<String> of(Setting setting) {
        return set.getOrDefault(setting.var(), setting.standard());
    }

    /** These with canonical values of a setting in place of what there was. */
    Values with(Setting setting, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(set);
        if (values.equals(setting.standard())) {
            changed.remove(setting.var());
        } else {
            changed.put(setting.var(), List.copyOf(values));
        }
        return new Values(changed);
    }

    static Values read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> set = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            List<String> values =
                    set.computeIfAbsent(line.substring(0, equals), any -> new ArrayList<>(1));
            if (equals + 1 < line.length()) {
                values.add(unescaped(line.substring(equals + 2)));
            }
        }
        set.replaceAll((name, values) -> List.copyOf(values));
        return new Values(set);
    }

    String write() {
        List<String> lines = new ArrayList<>();
        set.keySet().stream()
                .sorted()
                .forEach(name -> {
                    List<String> values = set.getOrDefault(name, List.of());
                    if (values.isEmpty()) {
                        lines.add(name + "=");
                    }
                    values.forEach(value -> lines.add(name + "=:" + escaped(value)));
                });
        return String.join("\n", lines);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                value.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
