package org.libervia.xmpp.transport.websocket;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.ChannelBinding;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlFault;
import org.libervia.xmpp.xml.XmlParser;
import org.libervia.xmpp.xml.XmlStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream whose elements are messages of a WebSocket (RFC 7395 §3). */
final class WebSocketChannel implements XmlChannel {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketChannel.class);
    private static final int GOODBYE_SECONDS = 1;
    private static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    private static final XmlElement CLOSE = XmlElement.empty("close", FRAMING);

    private final WebSocket socket;
    private final FrameQueue frames;
    private final URI uri;
    private final ChannelRequest request;
    private volatile Duration timeout = Duration.ZERO;
    private volatile boolean closed;

    WebSocketChannel(WebSocket socket, FrameQueue frames, URI uri, ChannelRequest request) {
        this.socket = socket;
        this.frames = frames;
        this.uri = uri;
        this.request = request;
    }

    @Override
    public XmlElement open(StreamHeader header) {
        XmlElement attributes = header.toElement();
        XmlElement.Builder open = XmlElement.builder("open", FRAMING);
        attributes.attributes().forEach(open::attribute);
        write(open.build());
        XmlElement answer = next();
        if (!answer.is("open", FRAMING)) {
            throw new XmlException(
                    XmlFault.FORMAT,
                    "A WebSocket stream can't start with “" + answer.local() + "”.");
        }
        XmlElement.Builder opened = XmlElement.builder("stream", XmlStreamReader.STREAMS);
        answer.attributes().forEach(opened::attribute);
        return opened.build();
    }

    @Override
    public @Nullable XmlElement read() {
        XmlElement element = next();
        return element.is("close", FRAMING) ? null : element;
    }

    private XmlElement next() {
        try {
            return switch (frames.take(socket, timeout)) {
                case FrameQueue.Frame.Text message ->
                        XmlParser.parse(message.text(), request.limits());
                case FrameQueue.Frame.End end -> throw lost(end.why(), end.cause());
                case null ->
                        throw new XmppException(Problem.TIMEOUT, uri + " did not answer in time.");
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost("reading was interrupted", e);
        }
    }

    @Override
    public void write(List<XmlElement> elements) {
        for (XmlElement element : elements) {
            await(socket.sendText(element.toString(), true));
        }
    }

    @Override
    public void keepAlive() {
        await(socket.sendPing(ByteBuffer.allocate(0)));
    }

    @Override
    public void finish() {
        write(CLOSE);
    }

    private void await(CompletableFuture<WebSocket> sent) {
        try {
            sent.join();
        } catch (CompletionException e) {
            throw lost(String.valueOf(e.getCause()), e);
        } catch (CancellationException e) {
            throw lost("closed", e);
        }
    }

    @Override
    public void startTls() {
        throw new UnsupportedOperationException("A WebSocket has TLS by its address, or has none.");
    }

    @Override
    public boolean isSecure() {
        return "wss".equalsIgnoreCase(uri.getScheme());
    }

    @Override
    public boolean canStartTls() {
        return false;
    }

    /** Java's HTTP client does not show its TLS connections. */
    @Override
    public Optional<byte[]> channelBinding(ChannelBinding kind) {
        return Optional.empty();
    }

    @Override
    public void readTimeout(Duration most) {
        timeout = most;
    }

    @Override
    public String description() {
        return uri.toString();
    }

    @Override
    public void close() {
        closed = true;
        frames.end("closed", null);
        try {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("No goodbye could be said to {}.", uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.abort();
    }

    private XmppException lost(String why, @Nullable Throwable cause) {
        return new XmppException(
                Problem.NETWORK,
                closed
                        ? "The connection was closed."
                        : "The connection to " + uri + " was lost: " + why + ".",
                cause);
    }
}
