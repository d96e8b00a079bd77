package org.libervia.bridge.socket.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A constant by its name in lower case: {@code LEFT_OUT} is {@code "left_out"}. */
public final class EnumShape implements Shape {
    private final String label;
    private final Map<String, Object> constants = new LinkedHashMap<>();

    EnumShape(Class<?> type) {
        this.label = RecordShape.labelOf(type);
        for (Object constant : type.getEnumConstants()) {
            constants.put(wireName(constant), constant);
        }
    }

    private static String wireName(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    public List<String> names() {
        return List.copyOf(constants.keySet());
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeString(wireName(value));
    }

    @Override
    public Object read(JsonParser in, String where) {
        Object constant =
                in.currentToken() == JsonToken.VALUE_STRING ? constants.get(in.getString()) : null;
        if (constant == null) {
            throw Json.mismatch(where, "one of " + String.join(", ", constants.keySet()), in);
        }
        return constant;
    }
}
