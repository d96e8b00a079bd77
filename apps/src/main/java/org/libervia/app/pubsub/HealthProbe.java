package org.libervia.app.pubsub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks a PubSub service on this machine how it is. */
public final class HealthProbe {
    private static final int PATIENCE_MILLIS = 10_000;

    private HealthProbe() {}

    /**
     * Why the service can't serve, a sentence each; none when it can.
     *
     * @param port that of its pages of metrics and health
     * @throws IOException when nobody answers there
     */
    public static List<String> troubles(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(
                            "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (answer.startsWith("HTTP/1.1 200 ")) {
                return List.of();
            }
            int body = answer.indexOf("\r\n\r\n");
            return body < 0
                    ? List.of("It answers oddly.")
                    : answer.substring(body).strip().lines().toList();
        }
    }
}
