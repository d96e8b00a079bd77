package org.libervia.xmpp.xml;

import java.io.IOException;
import java.util.Arrays;

/** Reads start tags: the name and attributes of an element, its namespaces resolved. */
final class XmlTag {
    private final XmlInput input;
    private final XmlScanner scanner;
    private final XmlNamespaces namespaces;
    private final XmlLimits limits;
    private XmlNames.Raw[] rawNames = new XmlNames.Raw[8];
    private String[] values = new String[8];
    private int count;

    XmlTag(XmlInput input, XmlScanner scanner, XmlNamespaces namespaces, XmlLimits limits) {
        this.input = input;
        this.scanner = scanner;
        this.namespaces = namespaces;
        this.limits = limits;
    }

    /**
     * Reads from behind the {@code <} to behind the {@code >} into {@code open}; says whether the
     * element is empty.
     */
    boolean read(XmlOpenElement open) throws IOException {
        count = 0;
        open.declared = namespaces.size();
        open.raw = scanner.name();
        boolean empty = attributes(open.declared);
        open.name = open.raw.inElement(namespaces.resolve(open.raw.prefix));
        open.attributes = count == 0 ? XmlAttributes.NONE : resolved();
        return empty;
    }

    private boolean attributes(int ownFrom) throws IOException {
        int declarations = 0;
        while (true) {
            boolean separated = scanner.space();
            switch (input.peek()) {
                case '>' -> {
                    input.position++;
                    return false;
                }
                case '/' -> {
                    scanner.expect("/>");
                    return true;
                }
                default -> {
                    if (!separated) {
                        throw XmlScanner.malformed("a tag without an end");
                    }
                    declarations += attribute(ownFrom) ? 1 : 0;
                    if (count + declarations > limits.attributes()) {
                        throw new XmlException(
                                XmlFault.TOO_LARGE,
                                "An element has more than " + limits.attributes() + " attributes.");
                    }
                }
            }
        }
    }

    private boolean attribute(int ownFrom) throws IOException {
        XmlNames.Raw raw = scanner.name();
        scanner.space();
        scanner.expect("=");
        scanner.space();
        if (raw.isDeclaration) {
            namespaces.declare(raw.declared, scanner.namespace(), ownFrom);
            return true;
        }
        String value = scanner.value();
        if (count == rawNames.length) {
            rawNames = Arrays.copyOf(rawNames, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        rawNames[count] = raw;
        values[count++] = value;
        return false;
    }

    private XmlAttributes resolved() {
        Object[] pairs = new Object[2 * count];
        for (int i = 0; i < count; i++) {
            XmlNames.Raw raw = rawNames[i];
            String namespace = raw.prefix.isEmpty() ? "" : namespaces.resolve(raw.prefix);
            XmlName name = raw.inAttribute(namespace);
            for (int before = 0; before < 2 * i; before += 2) {
                if (pairs[before].equals(name)) {
                    throw XmlScanner.malformed("the attribute “" + raw + "” twice");
                }
            }
            pairs[2 * i] = name;
            pairs[2 * i + 1] = values[i];
        }
        return new XmlAttributes(pairs);
    }
}
