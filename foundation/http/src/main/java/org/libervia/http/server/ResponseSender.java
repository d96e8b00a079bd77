package org.libervia.http.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.libervia.http.Gzip;
import org.libervia.http.Headers;
import org.libervia.http.HttpDate;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;

/** Writes responses (RFC 9112 §4, §6). */
final class ResponseSender {
    private static final int BUFFER = 8 << 10;

    private final Transport transport;
    private final Service service;

    ResponseSender(Transport transport, Service service) {
        this.transport = transport;
        this.service = service;
    }

    /**
     * Sends a response.
     *
     * @param current whether the client speaks HTTP/1.1, and knows chunks
     * @param goesOn whether the connection stays open
     */
    void send(HttpRequest request, HttpResponse response, boolean current, boolean goesOn)
            throws IOException {
        long begun = System.nanoTime();
        Delivery delivery = service.deliveries().of(request, response);
        boolean bodiless = request.method().equals("HEAD") || !delivery.hasContent();
        boolean chunked = delivery.length() < 0 && current;
        OutputStream out = new BufferedOutputStream(transport.out(), BUFFER);
        Headers headers = framed(delivery, chunked, goesOn && (delivery.length() >= 0 || chunked));
        out.write(head(delivery.status(), headers));
        long sent = 0;
        if (!bodiless) {
            Counted counted = new Counted(out);
            try (OutputStream content = chunked ? new ChunkedOutput(counted) : counted) {
                if (delivery.isGzipped()) {
                    try (Gzip gzip = new Gzip(content, 5)) {
                        delivery.writer().write(gzip);
                    }
                } else {
                    delivery.writer().write(content);
                }
            }
            sent = counted.count();
        }
        out.flush();
        service.log()
                .answered(
                        request,
                        delivery.status(),
                        sent,
                        Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Headers framed(Delivery delivery, boolean chunked, boolean goesOn) {
        Headers headers = delivery.headers().with("Date", HttpDate.format(Instant.now()));
        if (chunked && delivery.hasContent()) {
            headers = headers.with("Transfer-Encoding", "chunked");
        } else if (delivery.length() >= 0 && delivery.mayHaveLength()) {
            headers = headers.with("Content-Length", Long.toString(delivery.length()));
        }
        return goesOn ? headers : headers.with("Connection", "close");
    }

    private static byte[] head(int status, Headers headers) {
        StringBuilder head = new StringBuilder(512);
        head.append("HTTP/1.1 ").append(status).append(' ').append(Reasons.of(status));
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
