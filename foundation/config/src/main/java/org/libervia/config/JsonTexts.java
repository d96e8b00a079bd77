package org.libervia.config;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON values; the only class here that loads Jackson, which takes its time. */
final class JsonTexts {
    private JsonTexts() {}

    static Map<String, Object> object(String text) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (any(text) instanceof Map<?, ?> read) {
            read.forEach((name, value) -> {
                if (value != null) {
                    object.put(String.valueOf(name), value);
                }
            });
            return object;
        }
        throw new IllegalArgumentException("it must be a JSON object, {\"name\": value}");
    }

    static Object any(String text) {
        try {
            Object read = JsonMapper.shared().readValue(text, Object.class);
            if (read == null) {
                throw new IllegalArgumentException("it must be a JSON value other than null");
            }
            return read;
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(
                    "it must be JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
