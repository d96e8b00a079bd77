package org.libervia.http;

import java.util.ArrayList;
import java.util.List;

/**
 * What a request asks for: path and query (RFC 9112 §3.2.1).
 *
 * @param rawPath the path as it came, escapes and all, beginning with a slash
 * @param segments the decoded segments; empty ones are left out, so that a slash at the end does
 *     not count. None is {@code .} or {@code ..}, or holds a NUL; one may hold a slash that came
 *     escaped
 * @param rawQuery the query as it came, without its question mark; may be empty
 * @param query the decoded query
 */
public record RequestTarget(
        String rawPath, List<String> segments, String rawQuery, Parameters query) {
    private static final int MOST_PARAMETERS = 200;

    public RequestTarget {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a target.
     *
     * @throws HttpException 400 for one that is not a path, or that climbs with dots
     */
    public static RequestTarget parse(String text) {
        if (!text.startsWith("/")) {
            throw new HttpException(400, "the target of the request is not a path");
        }
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        String query = mark < 0 ? "" : text.substring(mark + 1);
        List<String> segments = new ArrayList<>();
        for (String raw : path.split("/")) {
            String segment = PercentCode.decode(raw);
            if (segment.equals(".") || segment.equals("..") || segment.indexOf('\0') >= 0) {
                throw new HttpException(400, "the path holds a segment that is not allowed");
            }
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return new RequestTarget(path, segments, query, Parameters.decode(query, MOST_PARAMETERS));
    }

    /** Path and query as they came. */
    @Override
    public String toString() {
        return rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery;
    }
}
