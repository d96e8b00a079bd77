package org.libervia.xmpp.transport.websocket;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a domain says of its WebSocket in {@code /.well-known/host-meta}, as XML or as JSON
 * (XEP-0156 §4). Only encrypted sockets count: the answer is as trustworthy as the HTTPS that it
 * came over.
 */
final class HostMeta {
    private static final String XRD = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final String RELATION = "urn:xmpp:alt-connections:websocket";
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient http;
    private final URI base;

    /**
     * @param base the site that answers for the domain, {@code https://example.org/}
     */
    HostMeta(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /**
     * Asks for the socket's address.
     *
     * @param patience for both forms together
     * @throws XmppException with {@code MISSING_FEATURE} when the domain names none
     */
    URI webSocket(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        IOException failed = new IOException("host-meta names no WebSocket");
        for (String form : new String[] {"host-meta", "host-meta.json"}) {
            try {
                Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
                String text = get(base.resolve("/.well-known/" + form), left);
                Optional<URI> found = form.endsWith("json") ? inJson(text) : inXml(text);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException | XmlException | JacksonException e) {
                failed.addSuppressed(e);
            }
        }
        throw new XmppException(
                Problem.MISSING_FEATURE,
                base.getHost()
                        + " says nowhere where its WebSocket is ("
                        + Stream.of(failed.getSuppressed())
                                .map(Throwable::getMessage)
                                .findFirst()
                                .orElse(failed.getMessage())
                        + "). Give its address, or connect over TCP.",
                failed);
    }

    private String get(URI uri, Duration patience) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                http.sendAsync(
                        HttpRequest.newBuilder(uri).build(),
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            // The request's own limit would end with the headers.
            HttpResponse<byte[]> answer = coming.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException(uri + " answers with status " + answer.statusCode());
            }
            return new String(answer.body(), StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed
                    ? failed
                    : new IOException(uri + " can't be asked", e);
        } catch (TimeoutException e) {
            throw new IOException(uri + " takes too long to answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new XmppException(Problem.CANCELLED, "Connecting was interrupted.", e);
        } finally {
            coming.cancel(true);
        }
    }

    static Optional<URI> inXml(String text) {
        XmlElement document = XmlParser.parse(text);
        return document.elements("Link", XRD)
                .filter(link -> link.attribute("rel", "").equals(RELATION))
                .map(link -> link.attribute("href", ""))
                .flatMap(HostMeta::secure)
                .findFirst();
    }

    static Optional<URI> inJson(String text) {
        JsonNode links = JsonMapper.shared().readTree(text).path("links");
        return StreamSupport.stream(links.spliterator(), false)
                .filter(link -> link.path("rel").asString("").equals(RELATION))
                .map(link -> link.path("href").asString(""))
                .flatMap(HostMeta::secure)
                .findFirst();
    }

    private static Stream<URI> secure(String href) {
        try {
            URI uri = URI.create(href);
            return "wss".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    ? Stream.of(uri)
                    : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
