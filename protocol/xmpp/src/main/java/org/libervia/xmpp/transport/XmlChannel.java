package org.libervia.xmpp.transport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;

/**
 * A connection to a server that carries whole elements, whatever frames them: a TCP stream or
 * WebSocket messages. Blocking; one thread may read while another writes, {@link #close} may be
 * called by any.
 *
 * <p>Every method that reads or writes throws {@link XmppException} with {@code NETWORK} when the
 * connection is lost or was closed, {@code TIMEOUT} when {@link #readTimeout} passed. The channel
 * is of no more use then.
 */
public interface XmlChannel extends AutoCloseable {

    /**
     * Opens the stream, or opens it anew after STARTTLS or SASL: sends our header and waits for the
     * peer's.
     *
     * @return the peer's header: an element {@code stream:stream} that has the attributes ({@code
     *     id}, {@code from}, {@code version} …) and no children
     * @throws XmlException when the answer is no XMPP stream
     */
    XmlElement open(StreamHeader header);

    /**
     * The next element of the stream: features, stanza, nonza or stream error.
     *
     * @return null when the peer closed the stream properly
     * @throws XmlException when what came must end the stream with the error it holds
     */
    @Nullable XmlElement read();

    /** Writes elements in their order, together, and hands them to the network. */
    void write(List<XmlElement> elements);

    /** Writes one element and hands it to the network. */
    default void write(XmlElement element) {
        write(List.of(element));
    }

    /** Writes what keeps middle boxes from dropping the connection: a space, or a ping frame. */
    void keepAlive();

    /** Closes our direction of the stream; the peer closes its own, then {@link #read} is null. */
    void finish();

    /**
     * Turns the connection into a TLS one: right after the server's {@code <proceed/>}, before
     * {@link #open} is called again.
     *
     * @throws XmppException with {@code CERTIFICATE} when the server is not who it should be
     * @throws UnsupportedOperationException on a WebSocket
     */
    void startTls();

    /** Whether what is written is encrypted by TLS. */
    boolean isSecure();

    /** Whether {@link #startTls} may be called: a TCP connection without TLS yet. */
    boolean canStartTls();

    /**
     * The data that binds an authentication to this TLS connection.
     *
     * @return empty without TLS, or where this kind can't be had
     */
    Optional<byte[]> channelBinding(ChannelBinding kind);

    /** How long each read may wait for bytes; zero is for ever, which it starts with. */
    void readTimeout(Duration most);

    /** Where it leads, to be shown to people: {@code 192.0.2.1:5222 (TLSv1.3)}. */
    String description();

    /** Drops the connection without a goodbye, and wakes whoever reads or writes. */
    @Override
    void close();
}
