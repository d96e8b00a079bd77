package org.libervia.http.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;

/** Parts of files (RFC 9110 §14). Several parts at once are answered with the whole. */
final class Ranges {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private Ranges() {}

    /**
     * What is sent.
     *
     * @param last the last byte that is sent; before the first one when nothing of the file was
     *     asked for
     */
    record Range(long first, long last, long size) {

        Delivery delivery(HttpResponse response, Path path) {
            if (last < first) {
                return new Delivery(
                        416,
                        response.with("Content-Range", "bytes */" + size).headers(),
                        0,
                        out -> {},
                        false);
            }
            return new Delivery(
                    206,
                    response.with("Content-Range", "bytes " + first + "-" + last + "/" + size)
                            .headers(),
                    last - first + 1,
                    out -> copy(path, out),
                    false);
        }

        private void copy(Path path, OutputStream out) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                in.skipNBytes(first);
                byte[] buffer = new byte[16 << 10];
                for (long left = last - first + 1; left > 0; ) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new EOFException(path + " became shorter while it was sent");
                    }
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        }
    }

    static Optional<Range> asked(HttpRequest request, HttpResponse response, long size) {
        Optional<String> wanted = request.headers().first("Range");
        if (wanted.isEmpty() || response.status() != 200 || !request.method().equals("GET")) {
            return Optional.empty();
        }
        Optional<String> unless = request.headers().first("If-Range");
        if (unless.isPresent()
                && !unless.equals(response.headers().first("ETag"))
                && !unless.equals(response.headers().first("Last-Modified"))) {
            return Optional.empty();
        }
        Matcher range = SINGLE.matcher(wanted.get().strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        return of(range.group(1), range.group(2), size);
    }

    private static Optional<Range> of(String from, String to, long size) {
        if (from.isEmpty()) {
            long count = Math.min(Long.parseLong(to), size);
            return Optional.of(new Range(size - count, size - 1, size));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return Optional.empty();
        }
        return Optional.of(new Range(first, first < size ? last : -1, size));
    }
}
