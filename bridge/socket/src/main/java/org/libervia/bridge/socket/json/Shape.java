package org.libervia.bridge.socket.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How values of one type look in JSON. */
public interface Shape {

    /** The type's name in descriptions: {@code string}, {@code list<Contact>} … */
    String label();

    void write(JsonGenerator out, Object value);

    /**
     * Reads the value whose first token is the parser's current one, up to its last token; never
     * called on null.
     *
     * @param where how to name the value in an error, {@code message.to} for example
     * @throws org.libervia.base.error.LiberviaException with {@code BAD_ARGUMENT}
     */
    Object read(JsonParser in, String where);

    /** What stands for a value that is left out, or null when none may be. */
    default @Nullable Object absent() {
        return null;
    }

    /** The shapes this one is made of. */
    default List<Shape> parts() {
        return List.of();
    }
}
