package org.libervia.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The content of a request. It is read once, and never beyond the server's limit. */
public final class RequestBody {
    /** No content. */
    public static final RequestBody NONE = new RequestBody(InputStream.nullInputStream(), 0);

    private final InputStream stream;
    private final long limit;

    /**
     * @param stream the content, already without its framing
     * @param limit how many bytes it may have at most
     */
    public RequestBody(InputStream stream, long limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /** Some content, as a test has it. */
    public static RequestBody of(byte[] bytes) {
        return new RequestBody(new ByteArrayInputStream(bytes), bytes.length);
    }

    /** The content as a stream that fails with {@link HttpException} 413 beyond the limit. */
    public InputStream stream() {
        return new BoundedInput(stream, limit);
    }

    /**
     * All of it.
     *
     * @throws HttpException 413 when it is larger than the server's limit or this one
     */
    public byte[] bytes(long most) {
        try (InputStream bounded = new BoundedInput(stream, Math.min(most, limit))) {
            return bounded.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** All of it as UTF-8 text. */
    public String text(long most) {
        return new String(bytes(most), StandardCharsets.UTF_8);
    }
}
