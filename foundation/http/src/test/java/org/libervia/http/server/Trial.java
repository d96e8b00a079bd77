package org.libervia.http.server;

import java.net.InetAddress;
import java.time.Duration;
import org.libervia.http.HttpHandler;
import org.libervia.http.Limits;

/** Servers as tests need them: on free ports, with little patience. */
final class Trial {
    static final Limits IMPATIENT =
            new Limits(
                    4096,
                    10_000,
                    50,
                    5,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(2),
                    1000,
                    20,
                    100_000);

    private Trial() {}

    static HttpServer server(HttpHandler handler) {
        return server(handler, IMPATIENT);
    }

    static HttpServer server(HttpHandler handler, Limits limits) {
        return HttpServer.start(
                new Endpoint(InetAddress.getLoopbackAddress(), 0, null),
                handler,
                limits,
                AccessLog.NONE);
    }
}
