package org.libervia.bridge.socket.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An object with any names; one that is left out is empty. */
record MapShape(Shape element) implements Shape {

    @Override
    public String label() {
        return "map<" + element.label() + ">";
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartObject();
        ((Map<?, ?>) value)
                .forEach((key, entry) -> {
                    out.writeName((String) key);
                    element.write(out, entry);
                });
        out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in, String where) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw Json.mismatch(where, "an object", in);
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        while (Json.next(in) != JsonToken.END_OBJECT) {
            String key = in.currentName();
            String place = where + "[\"" + key + "\"]";
            if (Json.next(in) == JsonToken.VALUE_NULL) {
                throw Json.mismatch(place, "of type " + element.label(), in);
            }
            entries.put(key, element.read(in, place));
        }
        return Collections.unmodifiableMap(entries);
    }

    @Override
    public Object absent() {
        return Map.of();
    }

    @Override
    public List<Shape> parts() {
        return List.of(element);
    }
}
