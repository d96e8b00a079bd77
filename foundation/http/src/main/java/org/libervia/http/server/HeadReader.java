package org.libervia.http.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.libervia.http.Headers;
import org.libervia.http.HttpException;
import org.libervia.http.RequestTarget;
import org.libervia.http.Tokens;

/**
 * Reads what stands before the content of a request (RFC 9112 §2–5), strictly: what two servers
 * could understand in two ways is refused.
 */
final class HeadReader {
    private static final int MOST_FIELDS = 100;

    private final InputStream in;
    private final int limit;
    private int count;

    /** A request without its content. */
    record Head(String method, RequestTarget target, Headers headers, boolean persistent) {}

    HeadReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next request; none when the client closed instead. */
    Optional<Head> read(Runnable begun) throws IOException {
        int first = in.read();
        while (first == '\r' || first == '\n') {
            counted();
            first = in.read();
        }
        if (first < 0) {
            return Optional.empty();
        }
        begun.run();
        String[] request = line(first).split(" ", -1);
        if (request.length != 3 || !Tokens.isToken(request[0])) {
            throw new HttpException(400, "the request line is malformed");
        }
        boolean current = request[2].equals("HTTP/1.1");
        if (!current && !request[2].equals("HTTP/1.0")) {
            throw new HttpException(
                    request[2].startsWith("HTTP/") ? 505 : 400, "this version is not spoken");
        }
        RequestTarget target = RequestTarget.parse(path(request[1]));
        Headers headers = headers();
        if (headers.all("Host").size() != 1 && (current || headers.has("Host"))) {
            throw new HttpException(400, "a request names one host");
        }
        boolean persistent = current && !headers.lists("Connection", "close");
        return Optional.of(new Head(request[0], target, headers, persistent));
    }

    /** The absolute form, which proxies use, comes down to its path (RFC 9112 §3.2.2). */
    private static String path(String target) {
        if (target.startsWith("http://") || target.startsWith("https://")) {
            int slash = target.indexOf('/', target.indexOf("//") + 2);
            return slash < 0 ? "/" : target.substring(slash);
        }
        return target.equals("*") ? "/" : target;
    }

    private Headers headers() throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        while (true) {
            String line = line(in.read());
            if (line.isEmpty()) {
                return new Headers(fields);
            }
            int colon = line.indexOf(':');
            if (colon < 1 || fields.size() == MOST_FIELDS) {
                throw new HttpException(
                        colon < 1 ? 400 : 431, "the header fields are malformed or too many");
            }
            try {
                fields.add(
                        new Headers.Field(
                                line.substring(0, colon), line.substring(colon + 1).strip()));
            } catch (IllegalArgumentException malformed) {
                throw new HttpException(400, "a header field is malformed");
            }
        }
    }

    private String line(int first) throws IOException {
        byte[] bytes = new byte[128];
        int length = 0;
        int next = first;
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the client closed in the middle of a request");
            }
            counted();
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = (byte) next;
            next = in.read();
        }
        if (length == 0 || bytes[--length] != '\r') {
            throw new HttpException(400, "a line does not end with CR LF");
        }
        String line = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!Tokens.isFieldValue(line)) {
            throw new HttpException(400, "the request holds control characters");
        }
        return line;
    }

    private void counted() {
        if (++count > limit) {
            throw new HttpException(431, "the header fields are larger than " + limit + " bytes");
        }
    }
}
