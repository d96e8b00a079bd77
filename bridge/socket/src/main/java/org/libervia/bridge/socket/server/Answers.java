package org.libervia.bridge.socket.server;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.bridge.socket.json.Json;
import org.libervia.bridge.socket.wire.Protocol;
import tools.jackson.core.JsonGenerator;

/** Lines that answer a call (JSON-RPC 2.0 §5). */
final class Answers {
    static final int NOT_JSON = -32700;
    static final int NO_REQUEST = -32600;
    static final int NO_METHOD = -32601;
    static final int WRONG_PARAMS = -32602;
    static final int INTERNAL = -32603;
    static final int REFUSED = -32000;

    private Answers() {}

    static byte[] result(@Nullable Object id, Consumer<JsonGenerator> result) {
        return line(
                id,
                out -> {
                    out.writeName("result");
                    result.accept(out);
                });
    }

    static byte[] error(@Nullable Object id, LiberviaException problem) {
        int code =
                switch (problem.problem()) {
                    case BAD_ARGUMENT -> WRONG_PARAMS;
                    case INTERNAL -> INTERNAL;
                    default -> REFUSED;
                };
        return error(id, code, problem);
    }

    static byte[] error(@Nullable Object id, int code, LiberviaException problem) {
        String message = problem.getMessage();
        return line(
                id,
                out -> {
                    out.writeName("error");
                    out.writeStartObject();
                    out.writeNumberProperty("code", code);
                    out.writeStringProperty("message", message == null ? "" : message);
                    out.writeName("data");
                    out.writeStartObject();
                    out.writeStringProperty("problem", problem.problem().code());
                    out.writeEndObject();
                    out.writeEndObject();
                });
    }

    private static byte[] line(@Nullable Object id, Consumer<JsonGenerator> rest) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("jsonrpc", "2.0");
            out.writeName("id");
            switch (id) {
                case null -> out.writeNull();
                case Long number -> out.writeNumber(number);
                default -> out.writeString(id.toString());
            }
            rest.accept(out);
            out.writeEndObject();
        });
    }

    static boolean tooLong(byte[] line) {
        return line.length > Protocol.MAX_ANSWER;
    }
}
