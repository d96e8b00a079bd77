package org.libervia.xmpp.xml;

import java.io.IOException;
import java.util.List;

/** Reads {@code <?xml version='1.0' encoding='UTF-8'?>} (XML 1.0 §2.8, RFC 6120 §11.5). */
final class XmlDeclaration {
    private static final List<String> PARTS = List.of("version", "encoding", "standalone");

    private final XmlInput input;
    private final XmlScanner scanner;

    XmlDeclaration(XmlInput input, XmlScanner scanner) {
        this.input = input;
        this.scanner = scanner;
    }

    /** Reads all of it; anything else that starts with {@code <?} is refused. */
    void read() throws IOException {
        scanner.expect("<?");
        if (!scanner.name().toString().equals("xml")) {
            throw XmlTreeReader.restricted("A processing instruction");
        }
        int next = 0;
        while (scanner.space() && input.peek() != '?') {
            int part = PARTS.indexOf(scanner.name().toString());
            if (part < next || (next == 0 && part != 0)) {
                throw XmlScanner.malformed("the XML declaration");
            }
            next = part + 1;
            scanner.space();
            scanner.expect("=");
            scanner.space();
            check(part, scanner.value());
        }
        if (next == 0) {
            throw XmlScanner.malformed("an XML declaration without version");
        }
        scanner.expect("?>");
    }

    private static void check(int part, String value) {
        if (part == 0 && !value.startsWith("1.")) {
            throw XmlScanner.malformed("version " + value + " of XML");
        }
        if (part == 1 && !value.equalsIgnoreCase("UTF-8")) {
            throw new XmlException(XmlFault.ENCODING, "The encoding “" + value + "” is not UTF-8.");
        }
    }
}
