package org.libervia.bridge.socket.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A place for a value: a component of a record, a parameter or the result of a method.
 *
 * @param optional whether there may be nothing
 */
public record Slot(String name, Shape shape, boolean optional) {

    public void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else {
            shape.write(out, value);
        }
    }

    /** Reads the value at the parser's current token. */
    public @Nullable Object read(JsonParser in, String where) {
        return in.currentToken() == JsonToken.VALUE_NULL ? missing(where) : shape.read(in, where);
    }

    /** What stands here when nothing is given. */
    public @Nullable Object missing(String where) {
        Object absent = shape.absent();
        if (absent == null && !optional) {
            throw Json.bad(where + " is missing; it is of type " + shape.label() + ".");
        }
        return optional ? null : absent;
    }

    /** Whether a caller may leave it out. */
    public boolean mayBeLeftOut() {
        return optional || shape.absent() != null;
    }
}
