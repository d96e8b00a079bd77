package org.libervia.xmpp.xml;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole elements from bytes, without recursion: what is open lies on a stack of bounded
 * depth.
 */
final class XmlTreeReader {
    private final XmlInput input;
    private final XmlLimits limits;
    private final XmlNamespaces namespaces;
    private final XmlScanner scanner;
    private final XmlTag tag;
    private @Nullable XmlOpenElement[] stack = new @Nullable XmlOpenElement[4];
    private int nodes;

    XmlTreeReader(
            XmlInput input,
            XmlNames names,
            XmlLimits limits,
            Map<String, String> namespaceAliases) {
        this.input = input;
        this.limits = limits;
        this.namespaces = new XmlNamespaces(namespaceAliases);
        this.scanner = new XmlScanner(input, names, limits);
        this.tag = new XmlTag(input, scanner, namespaces, limits);
    }

    XmlScanner scanner() {
        return scanner;
    }

    XmlNamespaces namespaces() {
        return namespaces;
    }

    /** Skips {@code <?xml …?>} where it may stand, at the very start. */
    void declaration() throws IOException {
        if (input.peek() != '<') {
            return;
        }
        input.bound(limits.elementBytes());
        input.mark();
        input.position++;
        boolean isDeclaration = input.peek() == '?';
        input.position = input.mark;
        input.unmark();
        if (isDeclaration) {
            new XmlDeclaration(input, scanner).read();
        }
        input.unbound();
    }

    /** Opens the element whose {@code <} was just read; says whether it is empty. */
    boolean open(XmlOpenElement element) throws IOException {
        return tag.read(element);
    }

    /** Reads the rest of the element whose {@code <} was just read. */
    XmlElement element() throws IOException {
        nodes = 0;
        int depth = 0;
        XmlOpenElement open = at(0);
        boolean empty = tag.read(open);
        while (true) {
            if (empty || !content(open)) {
                namespaces.close(open.declared);
                XmlElement element = open.close();
                if (depth == 0) {
                    return element;
                }
                open = at(--depth);
                open.child(element);
                empty = false;
            } else {
                if (++depth >= limits.depth()) {
                    throw new XmlException(
                            XmlFault.TOO_LARGE,
                            "Elements nest deeper than " + limits.depth() + ".");
                }
                open = at(depth);
                empty = tag.read(open);
                count();
            }
        }
    }

    /** Reads text up to the next start tag (true) or past this element's end tag (false). */
    private boolean content(XmlOpenElement open) throws IOException {
        while (true) {
            if (input.peek() != '<') {
                open.text(scanner.text());
                count();
            }
            input.position++;
            switch (input.peek()) {
                case '/' -> {
                    input.position++;
                    if (!scanner.name().isSame(open.raw)) {
                        throw XmlScanner.malformed(
                                "another end tag than that of “" + open.raw + "”");
                    }
                    scanner.space();
                    scanner.expect(">");
                    return false;
                }
                case '!' -> {
                    input.position++;
                    if (input.peek() != '[') {
                        throw restricted("A comment or DTD");
                    }
                    scanner.expect("[CDATA[");
                    open.text(scanner.cdata());
                    count();
                }
                case '?' -> throw restricted("A processing instruction");
                default -> {
                    return true;
                }
            }
        }
    }

    static XmlException restricted(String what) {
        return new XmlException(XmlFault.RESTRICTED, what + " is not allowed in XMPP.");
    }

    private void count() {
        if (++nodes > limits.nodes()) {
            throw new XmlException(
                    XmlFault.TOO_LARGE,
                    "An element holds more than " + limits.nodes() + " elements and texts.");
        }
    }

    private XmlOpenElement at(int depth) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        XmlOpenElement open = stack[depth];
        if (open == null) {
            open = new XmlOpenElement();
            stack[depth] = open;
        }
        return open;
    }
}
