package org.libervia.bridge.socket.wire;

import org.jspecify.annotations.Nullable;
import org.libervia.bridge.socket.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A line taken apart as far as JSON-RPC goes; what it carries is read later, by who knows its type,
 * from where it starts.
 *
 * @param text the line
 * @param hasId whether there is an id at all: a request without wants no answer
 * @param id a {@link Long}, a {@link String} or null
 * @param method the method called, or null in an answer
 * @param params where the parameters start, or −1
 * @param result where the result starts, or −1
 * @param error where the error starts, or −1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Envelope(
        byte[] text,
        boolean hasId,
        @Nullable Object id,
        @Nullable String method,
        int params,
        int result,
        int error) {

    /**
     * Takes a line apart.
     *
     * @throws NotJsonException when it is no JSON text
     * @throws org.libervia.base.error.LiberviaException with {@code BAD_ARGUMENT} when it is no
     *     JSON-RPC
     */
    public static Envelope read(byte[] line) {
        boolean hasId = false;
        Object id = null;
        String method = null;
        int params = -1;
        int result = -1;
        int error = -1;
        try (JsonParser in = Json.parser(line, 0)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw Json.bad("A request is a JSON object on a line of its own.");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "id" -> {
                        hasId = true;
                        id = id(in);
                    }
                    case "method" -> {
                        if (in.currentToken() != JsonToken.VALUE_STRING) {
                            throw Json.bad("\"method\" must be a string.");
                        }
                        method = in.getString();
                    }
                    case "params" -> params = start(in);
                    case "result" -> result = start(in);
                    case "error" -> error = start(in);
                    default -> {}
                }
                in.skipChildren();
            }
            if (in.nextToken() != null) {
                throw Json.bad("There is more than one JSON text on the line.");
            }
        } catch (JacksonException broken) {
            throw new NotJsonException(broken);
        }
        return new Envelope(line, hasId, id, method, params, result, error);
    }

    private static int start(JsonParser in) {
        return (int) in.currentTokenLocation().getByteOffset();
    }

    private static @Nullable Object id(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT -> in.getLongValue();
            default -> throw Json.bad("\"id\" must be a string, a whole number or null.");
        };
    }
}
