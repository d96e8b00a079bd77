package org.libervia.xmpp.xml;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XMPP stream (RFC 6120 §4): its header, then element after element as each is complete.
 * Blocks on the source; made for one virtual thread. An idle reader holds a few kilobytes.
 *
 * <p>After SASL succeeded, call {@link #openStream()} again for the new header on the same
 * transport; after STARTTLS make a new reader over the encrypted source, once {@link
 * #hasBuffered()} has said that nothing came ahead of the handshake.
 *
 * <p>Every method that reads throws {@link XmlException} for XML that must end the stream, and
 * {@link EOFException} when the source ended without {@code </stream:stream>}.
 */
public final class XmlStreamReader {
    /** The namespace of stream headers, features and errors. */
    public static final String STREAMS = "http://etherx.jabber.org/streams";

    private final XmlInput input;
    private final XmlLimits limits;
    private final Map<String, String> namespaceAliases;
    private final XmlNames names = new XmlNames();
    private final XmlOpenElement root = new XmlOpenElement();
    private XmlTreeReader tree;
    private String contentNamespace = "";

    public XmlStreamReader(InputStream source, XmlLimits limits) {
        this(source, limits, Map.of());
    }

    /**
     * @param namespaceAliases namespaces to read as others: a component reads {@code
     *     jabber:component:accept} as {@code jabber:client}
     */
    public XmlStreamReader(
            InputStream source, XmlLimits limits, Map<String, String> namespaceAliases) {
        this.input = new XmlInput(source);
        this.limits = limits;
        this.namespaceAliases = Map.copyOf(namespaceAliases);
        this.tree = new XmlTreeReader(input, names, limits, this.namespaceAliases);
    }

    /** Reads a stream header, the first or a later one: its attributes, with no children. */
    public XmlElement openStream() throws IOException {
        tree = new XmlTreeReader(input, names, limits, namespaceAliases);
        tree.scanner().space();
        tree.declaration();
        tree.scanner().space();
        input.bound(limits.elementBytes());
        start();
        boolean empty = tree.open(root);
        input.unbound();
        XmlElement header = root.close();
        if (!header.namespace().equals(STREAMS)) {
            throw new XmlException(
                    XmlFault.NAMESPACE,
                    "The stream is in the namespace “" + header.namespace() + "”.");
        }
        if (empty || !header.local().equals("stream")) {
            throw new XmlException(
                    XmlFault.FORMAT, "A stream can't start with “" + header.local() + "”.");
        }
        contentNamespace = tree.namespaces().resolve("");
        return header;
    }

    /** The default namespace that the header declared, after aliases; empty when none. */
    public String contentNamespace() {
        return contentNamespace;
    }

    /**
     * The next element of the stream; white space before it is skipped.
     *
     * @return the element, or null when the peer closed the stream properly
     */
    public @Nullable XmlElement next() throws IOException {
        input.rest();
        tree.scanner().space();
        input.bound(limits.elementBytes());
        start();
        if (input.peek() == '/') {
            close();
            return null;
        }
        XmlElement element = tree.element();
        input.unbound();
        return element;
    }

    /** Whether bytes were taken from the source that belong to nothing read so far. */
    public boolean hasBuffered() {
        return input.hasBuffered();
    }

    private void start() throws IOException {
        if (input.peek() != '<') {
            throw new XmlException(XmlFault.FORMAT, "There is text between the stanzas.");
        }
        input.position++;
        byte next = input.peek();
        if (next == '!' || next == '?') {
            throw XmlTreeReader.restricted("A comment, processing instruction, section or DTD");
        }
    }

    private void close() throws IOException {
        input.position++;
        if (!tree.scanner().name().isSame(root.raw)) {
            throw XmlScanner.malformed("another end tag than that of the stream");
        }
        tree.scanner().space();
        tree.scanner().expect(">");
        input.unbound();
    }
}
