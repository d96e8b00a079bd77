package org.libervia.http.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.libervia.http.Gzip;
import org.libervia.http.Headers;
import org.libervia.http.HttpDate;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.MediaTypes;
import org.libervia.http.ResponseBody;

/** Decides what of a response is sent, and how: nothing new, a range, compressed, or as it is. */
final class Deliveries {
    private static final int WORTHWHILE = 1024;
    private static final int LARGEST_KEPT = 1 << 20;
    private static final ResponseBody.Writer NOTHING = out -> {};

    private final GzipCache compressed = new GzipCache(16 << 20);

    Delivery of(HttpRequest request, HttpResponse response) {
        HttpResponse guarded = response.withDefault("X-Content-Type-Options", "nosniff");
        return switch (response.body()) {
            case ResponseBody.Empty empty -> plain(guarded, 0, NOTHING);
            case ResponseBody.Bytes bytes -> bytes(request, guarded, bytes.content());
            case ResponseBody.Compressed both -> both(request, guarded, both);
            case ResponseBody.File file -> file(request, guarded, file.path());
            case ResponseBody.Stream stream -> stream(request, guarded, stream.writer());
        };
    }

    private static Delivery plain(HttpResponse response, long length, ResponseBody.Writer writer) {
        return new Delivery(response.status(), response.headers(), length, writer, false);
    }

    private static Delivery bytes(HttpRequest request, HttpResponse response, byte[] content) {
        Optional<Delivery> unchanged = Conditions.unchanged(request, response);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        if (content.length < WORTHWHILE || !isText(response)) {
            return plain(response, content.length, out -> out.write(content));
        }
        return takesGzip(request)
                ? gzipped(response, Gzip.compress(content, 5))
                : plain(varying(response), content.length, out -> out.write(content));
    }

    private static Delivery both(
            HttpRequest request, HttpResponse response, ResponseBody.Compressed both) {
        return Conditions.unchanged(request, varying(response))
                .orElseGet(() ->
                        takesGzip(request)
                                ? gzipped(response, both.gzipped())
                                : plain(
                                        varying(response),
                                        both.content().length,
                                        out -> out.write(both.content())));
    }

    private static Delivery stream(
            HttpRequest request, HttpResponse response, ResponseBody.Writer writer) {
        boolean gzip = isText(response) && takesGzip(request);
        HttpResponse varied = isText(response) ? varying(response) : response;
        return new Delivery(
                response.status(),
                gzip ? encoded(varied).headers() : varied.headers(),
                -1,
                writer,
                gzip);
    }

    private Delivery file(HttpRequest request, HttpResponse response, Path path) {
        BasicFileAttributes attributes = attributes(path);
        long size = attributes.size();
        long changed = attributes.lastModifiedTime().toMillis();
        String tag = '"' + Long.toHexString(changed) + '-' + Long.toHexString(size) + '"';
        HttpResponse dated =
                response.withDefault("ETag", tag)
                        .withDefault(
                                "Last-Modified",
                                HttpDate.format(attributes.lastModifiedTime().toInstant()))
                        .with("Accept-Ranges", "bytes");
        Optional<Delivery> unchanged = Conditions.unchanged(request, dated);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        Optional<Ranges.Range> range = Ranges.asked(request, dated, size);
        if (range.isPresent()) {
            return range.get().delivery(dated, path);
        }
        if (isText(dated) && size >= WORTHWHILE && size <= LARGEST_KEPT) {
            return takesGzip(request)
                    ? gzipped(dated, compressed.of(path, tag))
                    : plain(varying(dated), size, out -> copy(path, out));
        }
        return plain(dated, size, out -> copy(path, out));
    }

    private static void copy(Path path, OutputStream out) throws IOException {
        Files.copy(path, out);
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new HttpException(404, "There is no such file.");
            }
            return attributes;
        } catch (NoSuchFileException absent) {
            throw new HttpException(404, "There is no such file.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isText(HttpResponse response) {
        return !response.headers().has("Content-Encoding")
                && MediaTypes.isText(response.headers().first("Content-Type").orElse(""));
    }

    /** RFC 9110 §12.5.3; a weight of zero is a refusal. */
    private static boolean takesGzip(HttpRequest request) {
        return request.headers().elements("Accept-Encoding").stream()
                .anyMatch(element -> element.matches("(?i)gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*$).*"));
    }

    private static HttpResponse varying(HttpResponse response) {
        return response.headers().lists("Vary", "accept-encoding")
                ? response
                : new HttpResponse(
                        response.status(),
                        response.headers().plus("Vary", "Accept-Encoding"),
                        response.body());
    }

    /** Compressed content is the same in meaning only: its validator is weak. */
    private static HttpResponse encoded(HttpResponse response) {
        HttpResponse with = response.with("Content-Encoding", "gzip");
        Headers headers = with.headers();
        return headers.first("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .map(tag -> with.with("ETag", "W/" + tag))
                .orElse(with);
    }

    private static Delivery gzipped(HttpResponse response, byte[] content) {
        return plain(encoded(varying(response)), content.length, out -> out.write(content));
    }
}
