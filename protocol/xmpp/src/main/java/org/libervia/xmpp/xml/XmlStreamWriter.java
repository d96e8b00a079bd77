package org.libervia.xmpp.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes an XMPP stream (RFC 6120 §4) as UTF-8. Elements of {@code jabber:client} stand in the
 * stream's content namespace, whatever its name is on the wire, so a component writes the same
 * stanzas as a client. Each call hands whole elements to the target at once, and flushes nothing;
 * not safe for several threads at a time.
 */
public final class XmlStreamWriter {
    private static final String CLIENT = "jabber:client";
    private static final int LARGEST_KEPT = 8 * 1024;

    private final OutputStream target;
    private StringBuilder text = new StringBuilder(512);

    public XmlStreamWriter(OutputStream target) {
        this.target = target;
    }

    /**
     * Writes a stream header.
     *
     * @param contentNamespace the default namespace, {@code jabber:client} or {@code
     *     jabber:component:accept}
     * @param header carries the attributes: {@code to}, {@code from}, {@code version}, {@code
     *     xml:lang} …
     */
    public void openStream(String contentNamespace, XmlElement header) throws IOException {
        text.append("<?xml version='1.0'?><stream:stream xmlns='");
        XmlEscape.value(contentNamespace, text);
        text.append("' xmlns:stream='").append(XmlStreamReader.STREAMS).append('\'');
        new XmlWriter(text, true).attributes((XmlAttributes) header.attributes());
        text.append('>');
        send();
    }

    /** Writes one element. */
    public void write(XmlElement element) throws IOException {
        new XmlWriter(text, true).element(element, CLIENT);
        send();
    }

    /** Writes a space, which keeps the connection alive (RFC 6120 §4.6.1). */
    public void keepAlive() throws IOException {
        target.write(' ');
    }

    /** Writes the end of the stream. */
    public void closeStream() throws IOException {
        text.append("</stream:stream>");
        send();
    }

    /** Hands everything written to the network. */
    public void flush() throws IOException {
        target.flush();
    }

    private void send() throws IOException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (text.capacity() > LARGEST_KEPT) {
            text = new StringBuilder(512);
        } else {
            text.setLength(0);
        }
        target.write(bytes);
    }
}
