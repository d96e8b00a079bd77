package org.libervia.bridge.socket.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** The value, or null. */
record OptionalShape(Shape element) implements Shape {

    @Override
    public String label() {
        return element.label();
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        Object held = ((Optional<?>) value).orElse(null);
        if (held == null) {
            out.writeNull();
        } else {
            element.write(out, held);
        }
    }

    @Override
    public Object read(JsonParser in, String where) {
        return Optional.of(element.read(in, where));
    }

    @Override
    public Object absent() {
        return Optional.empty();
    }

    @Override
    public List<Shape> parts() {
        return List.of(element);
    }
}
