package org.libervia.app.pubsub;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpHandler;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.Limits;
import org.libervia.http.server.AccessLog;
import org.libervia.http.server.Endpoint;
import org.libervia.http.server.HttpServer;
import org.libervia.pubsub.component.Monitor;

/**
 * Metrics for Prometheus and the health of the service over HTTP: {@code /metrics}, {@code
 * /health/live} (the process answers) and {@code /health/ready} (it can serve; else 503 with the
 * reasons). For machines that look after others: without access control, so mind the address.
 */
final class StatusPages implements HttpHandler {
    private final Monitor monitor;

    StatusPages(Monitor monitor) {
        this.monitor = monitor;
    }

    /**
     * Serves them.
     *
     * @throws LiberviaException {@code NETWORK} when the port is taken, {@code CONFIGURATION} when
     *     there is no such address
     */
    static HttpServer serve(Monitor monitor, String address, int port) {
        try {
            return HttpServer.start(
                    new Endpoint(InetAddress.getByName(address), port, null),
                    new StatusPages(monitor),
                    Limits.USUAL,
                    AccessLog.NONE);
        } catch (UnknownHostException unknown) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "The option “metrics_address” is no address of this machine: " + address,
                    unknown);
        }
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpResponse.text(405, "Ask with GET.\n").with("Allow", "GET, HEAD");
        }
        return switch (request.rawPath()) {
            case "/metrics" ->
                    HttpResponse.of(
                            200,
                            "text/plain; version=0.0.4; charset=utf-8",
                            monitor.exposition().getBytes(StandardCharsets.UTF_8));
            case "/health/live" -> HttpResponse.text(200, "alive\n");
            case "/health/ready" -> ready(monitor.troubles());
            default -> HttpResponse.text(404, "There are /metrics, /health/live, /health/ready.\n");
        };
    }

    private static HttpResponse ready(List<String> troubles) {
        return troubles.isEmpty()
                ? HttpResponse.text(200, "ready\n")
                : HttpResponse.text(503, String.join("\n", troubles) + "\n");
    }
}
