package org.libervia.http.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.libervia.http.HttpException;

/** Takes multipart content apart (RFC 2046 §5.1, RFC 7578). */
final class Multipart {
    private static final int HEADER_BYTES = 8 << 10;

    private Multipart() {}

    /** A part, with the names of its header fields in lower case. */
    static final class Part {
        private final Map<String, String> headers;
        private final byte[] content;

        Part(Map<String, String> headers, byte[] content) {
            this.headers = headers;
            this.content = content;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] content() {
            return content;
        }
    }

    static List<Part> parts(byte[] body, String boundary, int most) {
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        byte[] first = Arrays.copyOfRange(delimiter, 2, delimiter.length);
        int at = startsWith(body, 0, first) ? first.length : skip(body, 0, delimiter);
        List<Part> parts = new ArrayList<>();
        while (!startsWith(body, at, new byte[] {'-', '-'})) {
            int start = find(body, at, new byte[] {'\r', '\n'}) + 2;
            int end = find(body, start - 2, delimiter);
            if (start < 2 || end < 0) {
                throw new HttpException(400, "the form is cut off");
            }
            if (parts.size() == most) {
                throw new HttpException(400, "the form has too many parts");
            }
            parts.add(part(body, start, end));
            at = end + delimiter.length;
        }
        return parts;
    }

    private static int skip(byte[] body, int from, byte[] delimiter) {
        int found = find(body, from, delimiter);
        if (found < 0) {
            throw new HttpException(400, "the form has no parts");
        }
        return found + delimiter.length;
    }

    private static Part part(byte[] body, int start, int end) {
        Map<String, String> headers = new LinkedHashMap<>();
        int at = start;
        while (true) {
            int line = find(body, at, new byte[] {'\r', '\n'});
            if (line < 0 || line > end || line - start > HEADER_BYTES) {
                throw new HttpException(400, "a part of the form has malformed header fields");
            }
            String text = new String(body, at, line - at, StandardCharsets.UTF_8);
            at = line + 2;
            if (text.isEmpty()) {
                break;
            }
            int colon = text.indexOf(':');
            if (colon > 0) {
                headers.put(
                        text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        text.substring(colon + 1).strip());
            }
        }
        return new Part(headers, Arrays.copyOfRange(body, Math.min(at, end), end));
    }

    private static boolean startsWith(byte[] body, int at, byte[] wanted) {
        return at + wanted.length <= body.length
                && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int find(byte[] body, int from, byte[] wanted) {
        for (int i = Math.max(from, 0); i + wanted.length <= body.length; i++) {
            if (body[i] == wanted[0] && startsWith(body, i, wanted)) {
                return i;
            }
        }
        return -1;
    }
}
