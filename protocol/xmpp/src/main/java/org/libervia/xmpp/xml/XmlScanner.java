package org.libervia.xmpp.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into names, attribute values and character data (XML 1.0 §2). */
final class XmlScanner {
    private static final boolean[] STOPS_TEXT = stops("<>&\r");
    private static final boolean[] STOPS_VALUE = stops("<&\r\n\t'\"");
    private static final boolean[] STOPS_CDATA = stops(">\r");
    private static final boolean[] IN_NAME = inName();

    /** No byte ends a CDATA section alone. */
    private static final int NONE = -256;

    private final XmlInput input;
    private final XmlNames names;
    private final XmlLimits limits;

    XmlScanner(XmlInput input, XmlNames names, XmlLimits limits) {
        this.input = input;
        this.names = names;
        this.limits = limits;
    }

    /** Character data up to the next {@code <}, references resolved. */
    String text() throws IOException {
        return characters(STOPS_TEXT, '<', false);
    }

    /** An attribute value with its quotes; white space becomes spaces. */
    String value() throws IOException {
        return quoted(false);
    }

    /** An attribute value that names a namespace: one object for each that comes again. */
    String namespace() throws IOException {
        return quoted(true);
    }

    private String quoted(boolean shared) throws IOException {
        byte quote = input.peek();
        if (quote != '\'' && quote != '"') {
            throw malformed("an attribute value without quotes");
        }
        input.position++;
        String value = characters(STOPS_VALUE, quote, shared);
        input.position++;
        return value;
    }

    /** The rest of a CDATA section, its end included. */
    String cdata() throws IOException {
        String text = characters(STOPS_CDATA, NONE, false);
        input.position++;
        return text;
    }

    XmlNames.Raw name() throws IOException {
        input.mark();
        while (true) {
            byte[] buffer = input.buffer;
            int at = input.position;
            int end = input.end;
            while (at < end && IN_NAME[buffer[at] & 0xFF]) {
                at++;
            }
            input.position = at;
            if (at < end) {
                break;
            }
            input.fill();
        }
        int length = input.position - input.mark;
        if (length > limits.nameBytes()) {
            throw new XmlException(
                    XmlFault.TOO_LARGE, "A name is longer than " + limits.nameBytes() + " bytes.");
        }
        XmlNames.Raw name = names.name(input.buffer, input.mark, input.position);
        input.unmark();
        return name;
    }

    /** Skips white space; says whether there was any. */
    boolean space() throws IOException {
        boolean any = false;
        while (isSpace(input.peek())) {
            input.position++;
            any = true;
        }
        return any;
    }

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    void expect(String literal) throws IOException {
        for (int i = 0; i < literal.length(); i++) {
            if (input.peek() != literal.charAt(i)) {
                throw malformed("“" + literal + "” missing");
            }
            input.position++;
        }
    }

    static XmlException malformed(String what) {
        return new XmlException(XmlFault.NOT_WELL_FORMED, "The XML is malformed: " + what + ".");
    }

    private String characters(boolean[] stops, int terminator, boolean shared) throws IOException {
        StringBuilder joined = null;
        int bits = 0;
        input.mark();
        while (true) {
            byte[] buffer = input.buffer;
            int at = input.position;
            int end = input.end;
            while (true) {
                at = XmlRuns.skip(buffer, at, end);
                int until = Math.min(end, at + Long.BYTES);
                while (at < until && !stops[buffer[at] & 0xFF]) {
                    bits |= buffer[at++];
                }
                if (at < until || at == end) {
                    break;
                }
            }
            input.position = at;
            if (at == end) {
                input.fill();
                continue;
            }
            byte c = buffer[at];
            if (c == terminator) {
                return finish(joined, bits, at, shared);
            }
            switch (c) {
                case '>' -> {
                    if (at - input.mark >= 2 && buffer[at - 1] == ']' && buffer[at - 2] == ']') {
                        if (terminator == NONE) {
                            return finish(joined, bits, at - 2, shared);
                        }
                        throw malformed("“]]>” in text");
                    }
                    input.position++;
                    continue;
                }
                case '\'', '"' -> {
                    input.position++;
                    continue;
                }
                case '<' -> throw malformed("“<” in an attribute value");
                case '&', '\r', '\n', '\t' -> {
                    joined = joined == null ? new StringBuilder() : joined;
                    joined.append(decode(bits, at));
                    input.unmark();
                    input.position++;
                    if (c == '&') {
                        joined.appendCodePoint(reference());
                    } else {
                        joined.append(terminator == '\'' || terminator == '"' ? ' ' : '\n');
                        if (c == '\r' && input.peek() == '\n') {
                            input.position++;
                        }
                    }
                    input.mark();
                    bits = 0;
                }
                default -> throw XmlCharacters.forbidden(c);
            }
        }
    }

    private String finish(@Nullable StringBuilder joined, int bits, int end, boolean shared) {
        String last =
                shared && bits >= 0
                        ? names.shared(input.buffer, input.mark, end)
                        : decode(bits, end);
        input.unmark();
        return joined == null ? last : joined.append(last).toString();
    }

    private String decode(int bits, int end) {
        return bits >= 0
                ? new String(
                        input.buffer, input.mark, end - input.mark, StandardCharsets.ISO_8859_1)
                : XmlCharacters.utf8(input.buffer, input.mark, end);
    }

    private int reference() throws IOException {
        StringBuilder name = new StringBuilder(8);
        while (input.peek() != ';') {
            byte c = input.peek();
            if (name.length() > 10 || c <= ' ' || c == '<' || c == '&') {
                throw malformed("an unfinished reference");
            }
            name.append((char) c);
            input.position++;
        }
        input.position++;
        return switch (name.toString()) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "apos" -> '\'';
            case "quot" -> '"';
            default -> numeric(name.toString());
        };
    }

    private static int numeric(String reference) {
        if (!reference.startsWith("#")) {
            throw new XmlException(
                    XmlFault.RESTRICTED, "The entity “" + reference + "” is not allowed in XMPP.");
        }
        boolean hex = reference.startsWith("#x");
        String digits = reference.substring(hex ? 2 : 1);
        int c = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                throw malformed("the reference “" + reference + "”");
            }
            c = Math.min(c * (hex ? 16 : 10) + digit, 0x110000);
        }
        if (digits.isEmpty() || !XmlCharacters.isAllowed(c)) {
            throw XmlCharacters.forbidden(c);
        }
        return c;
    }

    private static boolean[] stops(String markup) {
        boolean[] stops = new boolean[256];
        for (int c = 0; c < ' '; c++) {
            stops[c] = c != '\t' && c != '\n';
        }
        markup.chars().forEach(c -> stops[c] = true);
        return stops;
    }

    private static boolean[] inName() {
        boolean[] in = new boolean[256];
        for (int c = 0; c < 256; c++) {
            in[c] = c >= 0x80 || Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0;
        }
        return in;
    }
}
