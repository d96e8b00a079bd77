package org.libervia.http.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.http.Headers;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.RequestBody;
import org.libervia.http.RequestTarget;
import org.libervia.http.WebSocket;
import org.libervia.http.WebSocketUpgrade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's connection: request after request, until one of the two closes. */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Service service;
    private final Connections connections;
    private final Transport transport;
    private final InetAddress address;
    private final ResponseSender sender;
    private volatile boolean busy;
    private volatile @Nullable OpenWebSocket webSocket;

    Connection(Socket socket, Service service, Connections connections) {
        this.service = service;
        this.connections = connections;
        this.address = socket.getInetAddress();
        this.transport = new Transport(socket, service.limits());
        this.sender = new ResponseSender(transport, service);
    }

    InetAddress address() {
        return address;
    }

    boolean isLate(long now) {
        OpenWebSocket socket = webSocket;
        return transport.isLate(now) || (socket != null && socket.isLost(now));
    }

    void drop() {
        transport.close();
    }

    /** The server ends: what is under way may be finished. */
    void finish() {
        OpenWebSocket socket = webSocket;
        if (socket != null) {
            socket.close(WebSocket.GOING_AWAY, "the server ends");
        } else if (!busy) {
            drop();
        }
    }

    void run() {
        try {
            transport.open(service.tls());
            transport.within(service.limits().headers());
            while (serveOne() && !connections.isStopping()) {
                transport.within(service.limits().idle());
                busy = false;
            }
        } catch (IOException | UncheckedIOException gone) {
            LOG.trace("A connection ended", gone);
        } catch (RuntimeException fault) {
            LOG.error("A connection failed by a fault of ours", fault);
        } finally {
            transport.close();
            connections.remove(this);
        }
    }

    /** Whether another request may follow. */
    private boolean serveOne() throws IOException {
        HttpRequest request = null;
        try {
            Optional<HeadReader.Head> next =
                    new HeadReader(transport.in(), service.limits().headerBytes())
                            .read(this::begun);
            if (next.isEmpty()) {
                return false;
            }
            HeadReader.Head head = next.get();
            BodyReader body =
                    BodyReader.of(
                            head.headers(),
                            transport.in(),
                            service.limits().bodyBytes(),
                            transport::untimed);
            request = request(head, body);
            return answer(head, body, request);
        } catch (HttpException refused) {
            refuse(request, refused);
            return false;
        }
    }

    private void begun() {
        busy = true;
        transport.within(service.limits().headers());
    }

    private HttpRequest request(HeadReader.Head head, BodyReader body) {
        return new HttpRequest(
                head.method(),
                head.target(),
                head.headers(),
                transport.remote(),
                service.tls() != null,
                new RequestBody(body, service.limits().bodyBytes()));
    }

    private boolean answer(HeadReader.Head head, BodyReader body, HttpRequest request)
            throws IOException {
        if (body.isFinished()) {
            transport.untimed();
        } else {
            if (head.headers().lists("Expect", "100-continue")) {
                transport
                        .out()
                        .write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            transport.receiving();
        }
        HttpResponse response;
        if (request.asksForWebSocket()) {
            WebSocketUpgrade upgrade = upgrade(request);
            if (upgrade instanceof WebSocketUpgrade.Accepted accepted) {
                open(request, accepted);
                return false;
            }
            response = ((WebSocketUpgrade.Refused) upgrade).response();
        } else {
            response = response(request);
        }
        boolean goesOn = head.persistent() && body.isNearlyFinished() && !connections.isStopping();
        sender.send(request, response, head.persistent(), goesOn);
        if (!goesOn && !body.isFinished()) {
            transport.linger();
        } else if (!body.isFinished()) {
            transport.receiving();
            body.drain();
        }
        return goesOn;
    }

    private HttpResponse response(HttpRequest request) {
        try {
            return service.handler().handle(request);
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException failed) {
            return failure(failed);
        }
    }

    private WebSocketUpgrade upgrade(HttpRequest request) {
        try {
            return WebSocketHandshake.isValid(request)
                    ? service.handler().upgrade(request)
                    : new WebSocketUpgrade.Refused(
                            HttpResponse.text(426, "Only version 13 of WebSocket is spoken.\n")
                                    .with("Upgrade", "websocket")
                                    .with("Sec-WebSocket-Version", "13"));
        } catch (RuntimeException failed) {
            return new WebSocketUpgrade.Refused(failure(failed));
        }
    }

    private static HttpResponse failure(RuntimeException failed) {
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

    private void open(HttpRequest request, WebSocketUpgrade.Accepted accepted) throws IOException {
        transport.out().write(WebSocketHandshake.answer(request, accepted.subProtocol()));
        service.log().answered(request, 101, 0, Duration.ZERO);
        OpenWebSocket socket = new OpenWebSocket(transport, accepted.listener(), service.limits());
        webSocket = socket;
        if (connections.isStopping()) {
            socket.close(WebSocket.GOING_AWAY, "the server ends");
        }
        socket.run();
    }

    /** Answers what could not be read as a request. */
    private void refuse(@Nullable HttpRequest request, HttpException refused) throws IOException {
        HttpRequest shown =
                request != null
                        ? request
                        : new HttpRequest(
                                "GET",
                                RequestTarget.parse("/"),
                                Headers.NONE,
                                transport.remote(),
                                service.tls() != null,
                                RequestBody.NONE);
        sender.send(
                shown,
                HttpResponse.text(refused.status(), refused.getMessage() + "\n"),
                true,
                false);
        transport.linger();
    }
}
