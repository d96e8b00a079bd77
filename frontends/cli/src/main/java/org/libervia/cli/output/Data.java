package org.libervia.cli.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes plain data. */
public final class Data {
    private Data() {}

    /** A dictionary of keys and values in turn. */
    public static Map<String, @Nullable Object> dict(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return dict;
    }

    /** A value that is no container as text: constants in lower case with hyphens. */
    static String text(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }
}
