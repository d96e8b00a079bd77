package org.libervia.xmpp.transport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.libervia.testing.kit.tls.TestCertificate;

/** A site that answers over HTTPS with what a test says. */
public final class TestSite implements AutoCloseable {
    private final HttpsServer server;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    public TestSite(TestCertificate certificate) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is, by the name {@code localhost}. */
    public URI uri() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    public void serve(String path, String content) {
        pages.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** How often it was asked for anything. */
    public int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] page = pages.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
            if (page != null) {
                exchange.getResponseBody().write(page);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
