package org.libervia.bridge.socket.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An array; one that is left out is empty.
 *
 * @param unique whether it is a set
 */
record ListShape(Shape element, boolean unique) implements Shape {

    @Override
    public String label() {
        return (unique ? "set<" : "list<") + element.label() + ">";
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeStartArray();
        for (Object entry : (Collection<?>) value) {
            element.write(out, entry);
        }
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in, String where) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw Json.mismatch(where, "an array", in);
        }
        List<Object> entries = new ArrayList<>();
        while (Json.next(in) != JsonToken.END_ARRAY) {
            String place = where + "[" + entries.size() + "]";
            if (in.currentToken() == JsonToken.VALUE_NULL) {
                throw Json.mismatch(place, "of type " + element.label(), in);
            }
            entries.add(element.read(in, place));
        }
        return unique
                ? Collections.unmodifiableSet(new LinkedHashSet<>(entries))
                : Collections.unmodifiableList(entries);
    }

    @Override
    public Object absent() {
        return unique ? Set.of() : List.of();
    }

    @Override
    public List<Shape> parts() {
        return List.of(element);
    }
}
