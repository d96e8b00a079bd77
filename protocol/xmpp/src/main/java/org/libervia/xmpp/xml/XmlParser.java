package org.libervia.xmpp.xml;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads elements from text that is there as a whole: a WebSocket frame, a column, a test. */
public final class XmlParser {
    private final XmlInput input;
    private final XmlTreeReader tree;

    private XmlParser(String text, XmlLimits limits) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.elementBytes()) {
            throw new XmlException(
                    XmlFault.TOO_LARGE,
                    "The XML is larger than " + limits.elementBytes() + " bytes.");
        }
        this.input = new XmlInput(bytes);
        this.tree = new XmlTreeReader(input, new XmlNames(), limits, Map.of());
    }

    /**
     * The element that {@code text} is.
     *
     * @throws XmlException when it is not exactly one element, or refused in XMPP
     */
    public static XmlElement parse(String text) {
        return parse(text, XmlLimits.DEFAULT);
    }

    /**
     * The element that {@code text} is, within these limits.
     *
     * @throws XmlException when it is not exactly one element, or refused in XMPP
     */
    public static XmlElement parse(String text, XmlLimits limits) {
        List<XmlElement> roots = new XmlParser(text, limits).roots();
        if (roots.size() != 1) {
            throw XmlScanner.malformed(roots.size() + " elements in place of one");
        }
        return roots.getFirst();
    }

    /**
     * The elements that {@code text} holds side by side, as in the midst of a stream.
     *
     * @param defaultNamespace the namespace of elements that declare none
     * @throws XmlException when there is anything but elements and white space
     */
    public static List<XmlElement> parseAll(String text, String defaultNamespace) {
        XmlParser parser = new XmlParser(text, XmlLimits.DEFAULT);
        parser.tree.namespaces().declare("", defaultNamespace, 0);
        return parser.roots();
    }

    private List<XmlElement> roots() {
        try {
            List<XmlElement> roots = new ArrayList<>();
            if (input.hasBuffered()) {
                tree.declaration();
            }
            while (skipSpace()) {
                tree.scanner().expect("<");
                byte next = input.peek();
                if (next == '!' || next == '?') {
                    throw XmlTreeReader.restricted("A comment, processing instruction or DTD");
                }
                roots.add(tree.element());
            }
            return roots;
        } catch (EOFException cut) {
            throw XmlScanner.malformed("it ends too early");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean skipSpace() {
        while (input.hasBuffered() && XmlScanner.isSpace(input.buffer[input.position])) {
            input.position++;
        }
        return input.hasBuffered();
    }
}
