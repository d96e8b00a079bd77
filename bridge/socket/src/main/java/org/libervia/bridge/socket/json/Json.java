package org.libervia.bridge.socket.json;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON texts, with limits on what a stranger may send. */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_STRING = 64 * 1024 * 1024;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(MAX_STRING)
                                    .build())
                    .build();

    private Json() {}

    /** A reader of the value that starts at {@code from}, in a larger text maybe. */
    public static JsonParser parser(byte[] text, int from) {
        int length = endOfNumber(text, from) - from;
        return FACTORY.createParser(
                ObjectReadContext.empty(), text, from, length == 0 ? text.length - from : length);
    }

    /** Where a number that starts here ends: the reader would complain of what follows it. */
    private static int endOfNumber(byte[] text, int from) {
        int end = from;
        while (end < text.length && "+-.0123456789eE".indexOf(text[end]) >= 0) {
            end++;
        }
        return end;
    }

    /** A text in UTF-8, without line feeds. */
    public static byte[] write(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(out);
        }
        return bytes.toByteArray();
    }

    /** The next token; says where the text is broken. */
    public static JsonToken next(JsonParser in) {
        try {
            JsonToken token = in.nextToken();
            if (token == null) {
                throw bad("The JSON text ends too early.");
            }
            return token;
        } catch (JacksonException broken) {
            throw bad("This is no JSON: " + broken.getOriginalMessage());
        }
    }

    /** What to throw when a value is not what it should be. */
    public static LiberviaException bad(String message) {
        return new LiberviaException(Problem.BAD_ARGUMENT, message);
    }

    static LiberviaException mismatch(String where, String wanted, JsonParser in) {
        return bad(where + " must be " + wanted + ", not " + said(in) + ".");
    }

    private static String said(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "the string \"" + shortened(in.getString()) + "\"";
            default -> shortened(in.getString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
