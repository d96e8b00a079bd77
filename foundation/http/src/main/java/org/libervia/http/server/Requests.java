package org.libervia.http.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.libervia.base.error.LiberviaException;
import org.libervia.http.Gzip;
import org.libervia.http.Headers;
import org.libervia.http.HttpException;
import org.libervia.http.HttpHandler;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.Limits;
import org.libervia.http.RequestBody;
import org.libervia.http.RequestTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty's requests and responses and ours. */
final class Requests extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final int BUFFER = 8 << 10;
    private static final int SHORT = 64 << 10;
    private static final int MOST_FIELDS = 100;

    private final HttpHandler handler;
    private final Upgrades upgrades;
    private final Limits limits;
    private final Deliveries deliveries;
    private final AccessLog log;

    Requests(
            HttpHandler handler,
            Upgrades upgrades,
            Limits limits,
            Deliveries deliveries,
            AccessLog log) {
        this.handler = handler;
        this.upgrades = upgrades;
        this.limits = limits;
        this.deliveries = deliveries;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long begun = System.nanoTime();
        try {
            HttpRequest ours = read(request);
            if (ours.asksForWebSocket()) {
                if (upgrades.upgrade(ours, request, response, callback)
                        instanceof Upgrades.Outcome.Refused(HttpResponse refusal)) {
                    send(ours, refusal, response, begun);
                    callback.succeeded();
                } else {
                    log.answered(ours, 101, 0, Duration.ofNanos(System.nanoTime() - begun));
                }
                return true;
            }
            HttpResponse answer = answer(ours);
            readRest(request);
            send(ours, answer, response, begun);
            callback.succeeded();
        } catch (HttpException refused) {
            refuse(request, refused, response, callback);
        } catch (IOException gone) {
            callback.failed(reason(gone));
        } catch (UncheckedIOException gone) {
            IOException lost = gone.getCause();
            callback.failed(lost == null ? gone : reason(lost));
        }
        return true;
    }

    /**
     * Reads short content that nobody wanted. What has not come yet when the answer is sent would
     * end the connection, perhaps while the client sends its next request.
     */
    private static void readRest(Request request) throws IOException {
        if (request.getLength() > 0 && request.getLength() <= SHORT) {
            Content.Source.asInputStream(request).transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Content that can't be understood is the client's fault, and answered as such. */
    private static Throwable reason(IOException lost) {
        return lost.getCause() instanceof org.eclipse.jetty.http.HttpException
                ? lost.getCause()
                : lost;
    }

    private HttpRequest read(Request request) {
        if (request.getHeaders().size() > MOST_FIELDS) {
            throw new HttpException(431, "There are too many header fields.");
        }
        if (request.getLength() > limits.bodyBytes()) {
            throw new HttpException(413, "The content is larger than what is taken here.");
        }
        String coding = request.getHeaders().get(HttpHeader.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            throw new HttpException(400, "No transfer coding but chunked is understood.");
        }
        Headers headers = new Headers(request.getHeaders().stream().map(Requests::field).toList());
        return new HttpRequest(
                request.getMethod(),
                RequestTarget.parse(request.getHttpURI().getPathQuery()),
                headers,
                (InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress(),
                request.isSecure(),
                new RequestBody(Content.Source.asInputStream(request), limits.bodyBytes()));
    }

    private static Headers.Field field(HttpField field) {
        String value = field.getValue();
        return new Headers.Field(field.getName(), value == null ? "" : value);
    }

    private HttpResponse answer(HttpRequest request) {
        try {
            return handler.handle(request);
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException failed) {
            return failure(failed);
        }
    }

    static HttpResponse failure(RuntimeException failed) {
        return switch (failed) {
            case HttpException known ->
                    HttpResponse.text(known.status(), known.getMessage() + "\n");
            case LiberviaException known when known.problem().httpStatus() != 500 ->
                    HttpResponse.text(known.problem().httpStatus(), known.getMessage() + "\n");
            default -> {
                LOG.error("A request could not be answered", failed);
                yield HttpResponse.text(500, "Something went wrong here; it was written down.\n");
            }
        };
    }

    private void send(HttpRequest request, HttpResponse answer, Response response, long begun)
            throws IOException {
        Delivery delivery = deliveries.of(request, answer);
        response.setStatus(delivery.status());
        delivery.headers().forEach(response.getHeaders()::add);
        if (delivery.length() >= 0 && delivery.mayHaveLength()) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, delivery.length());
        }
        long sent = 0;
        if (!request.method().equals("HEAD") && delivery.hasContent()) {
            Counted counted =
                    new Counted(
                            new BufferedOutputStream(
                                    Content.Sink.asOutputStream(response), BUFFER));
            try (OutputStream content = delivery.isGzipped() ? new Gzip(counted, 5) : counted) {
                delivery.writer().write(content);
            }
            sent = counted.count();
        }
        log.answered(request, delivery.status(), sent, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Answers what could not be read as a request; what else comes with it is not looked at. */
    private static void refuse(
            Request request, HttpException refused, Response response, Callback callback) {
        response.setStatus(refused.status());
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        LOG.debug("Refused {}: {}", request, refused.getMessage());
        Content.Sink.write(response, true, refused.getMessage() + "\n", callback);
    }
}
