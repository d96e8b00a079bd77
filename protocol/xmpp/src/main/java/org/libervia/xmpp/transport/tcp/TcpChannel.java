package org.libervia.xmpp.transport.tcp;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.ChannelBinding;
import org.libervia.xmpp.transport.ChannelRequest;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.transport.tls.TlsConnection;
import org.libervia.xmpp.transport.tls.TlsContexts;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;
import org.libervia.xmpp.xml.XmlStreamWriter;

/** A stream of XML over a socket, plain or with TLS. */
final class TcpChannel implements XmlChannel {
    private static final Map<String, String> ALIASES =
            Map.of(StreamHeader.COMPONENT, StreamHeader.CLIENT);
    private static final int GOODBYE_SECONDS = 1;

    private final Socket raw;
    private final ChannelRequest request;
    private final TlsContexts contexts;
    private final String peer;
    private final ReentrantLock writing = new ReentrantLock();
    private XmlStreamReader reader;
    private XmlStreamWriter writer;
    private volatile @Nullable TlsConnection tls;
    private volatile boolean finished;
    private volatile boolean closed;

    TcpChannel(Socket socket, ChannelRequest request, TlsContexts contexts) {
        this.raw = socket;
        this.request = request;
        this.contexts = contexts;
        this.peer = HappyEyeballs.shown((InetSocketAddress) socket.getRemoteSocketAddress());
        try {
            this.reader = new XmlStreamReader(socket.getInputStream(), request.limits(), ALIASES);
            this.writer = new XmlStreamWriter(new BatchOutput(socket.getOutputStream()));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public XmlElement open(StreamHeader header) {
        try {
            writer.openStream(header.contentNamespace(), header.toElement());
            writer.flush();
            return reader.openStream();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public @Nullable XmlElement read() {
        try {
            return reader.next();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public void write(List<XmlElement> elements) {
        writing.lock();
        try {
            for (XmlElement element : elements) {
                writer.write(element);
            }
            writer.flush();
        } catch (IOException e) {
            throw lost(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void keepAlive() {
        writing.lock();
        try {
            writer.keepAlive();
            writer.flush();
        } catch (IOException e) {
            throw lost(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void finish() {
        writing.lock();
        try {
            if (!finished) {
                writer.closeStream();
                writer.flush();
                finished = true;
            }
        } catch (IOException e) {
            throw lost(e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void startTls() {
        if (!canStartTls()) {
            throw new IllegalStateException("This connection has TLS already.");
        }
        if (reader.hasBuffered()) {
            close();
            throw new XmppException(
                    Problem.CERTIFICATE,
                    "Data came ahead of the TLS handshake with "
                            + request.domain()
                            + ": somebody may be tampering with the connection. It was dropped.");
        }
        negotiateTls(null, request.patience());
    }

    /** Turns to TLS; closes the connection when it fails. */
    void negotiateTls(@Nullable String alpn, Duration patience) {
        boolean agreed = false;
        try {
            int before = raw.getSoTimeout();
            raw.setSoTimeout(Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE));
            TlsConnection connection =
                    contexts.connect(raw, request.domain().domain(), alpn, request.tls());
            raw.setSoTimeout(before);
            Socket secure = connection.socket();
            reader = new XmlStreamReader(secure.getInputStream(), request.limits(), ALIASES);
            writer = new XmlStreamWriter(new BatchOutput(secure.getOutputStream()));
            tls = connection;
            agreed = true;
        } catch (IOException e) {
            throw lost(e);
        } finally {
            if (!agreed) {
                close();
            }
        }
    }

    @Override
    public boolean isSecure() {
        return tls != null;
    }

    @Override
    public boolean canStartTls() {
        return tls == null;
    }

    @Override
    public Optional<byte[]> channelBinding(ChannelBinding kind) {
        TlsConnection connection = tls;
        return connection == null ? Optional.empty() : connection.channelBinding(kind);
    }

    @Override
    public void readTimeout(Duration most) {
        try {
            raw.setSoTimeout(Math.clamp(most.toMillis(), 0, Integer.MAX_VALUE));
        } catch (SocketException e) {
            throw lost(e);
        }
    }

    @Override
    public String description() {
        TlsConnection connection = tls;
        return peer + " (" + (connection == null ? "no TLS" : connection.version()) + ")";
    }

    /** After a goodbye TLS says goodbye too; else the socket is dropped, which never blocks. */
    @Override
    public void close() {
        closed = true;
        TlsConnection connection = tls;
        if (finished && connection != null) {
            sayGoodbye(connection);
        }
        HappyEyeballs.closeQuietly(raw);
    }

    private static void sayGoodbye(TlsConnection connection) {
        try {
            connection.socket().setSoLinger(true, GOODBYE_SECONDS);
        } catch (SocketException e) {
            return;
        }
        HappyEyeballs.closeQuietly(connection.socket());
    }

    private XmppException lost(IOException e) {
        if (closed) {
            return new XmppException(Problem.NETWORK, "The connection was closed.", e);
        }
        String who = request.domain() + " (" + peer + ")";
        return switch (e) {
            case SocketTimeoutException late ->
                    new XmppException(Problem.TIMEOUT, who + " did not answer in time.", late);
            case EOFException end ->
                    new XmppException(Problem.NETWORK, who + " closed the connection.", end);
            default ->
                    new XmppException(
                            Problem.NETWORK,
                            "The connection to " + who + " was lost: " + e.getMessage() + ".",
                            e);
        };
    }
}
