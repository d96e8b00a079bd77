package org.libervia.xmpp.xml;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes an XMPP stream (RFC 6120 §4) as UTF-8. Elements of {@code jabber:client} stand in the
 * stream's content namespace, whatever its name is on the wire, so a component writes the same
 * stanzas as a client. Each call hands whole elements to the target at once, and flushes nothing;
 * not safe for several threads at a time.
 */
public final class XmlStreamWriter {
    private static final String CLIENT = "jabber:client";

    private final OutputStream target;
    private final XmlBytes out = new XmlBytes();
    private final XmlWriter writer = new XmlWriter(out, true);

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
        out.ascii("<?xml version='1.0'?><stream:stream xmlns='");
        out.value(contentNamespace);
        out.ascii("' xmlns:stream='");
        out.ascii(XmlStreamReader.STREAMS);
        out.ascii('\'');
        writer.attributes((XmlAttributes) header.attributes());
        out.ascii('>');
        send();
    }

    /** Writes one element. */
    public void write(XmlElement element) throws IOException {
        writer.element(element, CLIENT);
        send();
    }

    /** Writes a space, which keeps the connection alive (RFC 6120 §4.6.1). */
    public void keepAlive() throws IOException {
        target.write(' ');
    }

    /** Writes the end of the stream. */
    public void closeStream() throws IOException {
        out.ascii("</stream:stream>");
        send();
    }

    /** Hands everything written to the network. */
    public void flush() throws IOException {
        target.flush();
    }

    private void send() throws IOException {
        target.write(out.array(), 0, out.size());
        out.clear();
    }
}
