package org.libervia.http.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.libervia.http.Headers;
import org.libervia.http.HttpDate;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;

/** Conditional requests (RFC 9110 §13): a client that has it already is told so. */
final class Conditions {
    private static final List<String> KEPT =
            List.of(
                    "ETag",
                    "Last-Modified",
                    "Cache-Control",
                    "Expires",
                    "Vary",
                    "Set-Cookie",
                    "Content-Security-Policy",
                    "X-Content-Type-Options");

    private Conditions() {}

    /** The answer 304, when nothing has changed for the client. */
    static Optional<Delivery> unchanged(HttpRequest request, HttpResponse response) {
        boolean asked = request.method().equals("GET") || request.method().equals("HEAD");
        if (!asked || response.status() != 200 || !isUnchanged(request, response)) {
            return Optional.empty();
        }
        Headers headers =
                new Headers(
                        response.headers().fields().stream()
                                .filter(field ->
                                        KEPT.stream().anyMatch(field.name()::equalsIgnoreCase))
                                .toList());
        return Optional.of(new Delivery(304, headers, 0, out -> {}, false));
    }

    private static boolean isUnchanged(HttpRequest request, HttpResponse response) {
        if (request.headers().has("If-None-Match")) {
            Optional<String> tag = response.headers().first("ETag").map(Conditions::opaque);
            return tag.isPresent()
                    && request.headers().elements("If-None-Match").stream()
                            .anyMatch(
                                    known -> known.equals("*") || opaque(known).equals(tag.get()));
        }
        Optional<Instant> known =
                request.headers().first("If-Modified-Since").flatMap(HttpDate::parse);
        Optional<Instant> changed =
                response.headers().first("Last-Modified").flatMap(HttpDate::parse);
        return known.isPresent() && changed.isPresent() && !changed.get().isAfter(known.get());
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
