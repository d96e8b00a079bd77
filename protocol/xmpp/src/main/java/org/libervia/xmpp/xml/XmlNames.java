package org.libervia.xmpp.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names met on one stream, so that the few that come again and again are one object each. Of
 * fixed size: a new name takes the place of an old one, and a hostile peer fills nothing.
 */
final class XmlNames {
    private static final int SIZE = 128;
    private static final int LONGEST_SHARED = 128;

    /** Stands where no name was read yet. */
    static final Raw NONE = new Raw(new byte[] {'_'});

    private final @Nullable Raw[] raws = new @Nullable Raw[SIZE];
    private final @Nullable Shared[] shared = new @Nullable Shared[SIZE / 4];

    /** The name at these bytes. */
    Raw name(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & (SIZE - 1);
        Raw known = raws[slot];
        if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
            return known;
        }
        Raw made = new Raw(Arrays.copyOfRange(bytes, from, to));
        raws[slot] = made;
        return made;
    }

    /** The ASCII text at these bytes, as one object when it was met lately. */
    String shared(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_SHARED || to == from) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int slot = hash(bytes, from, to) & (shared.length - 1);
        Shared known = shared[slot];
        if (known == null || !Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
            byte[] copy = Arrays.copyOfRange(bytes, from, to);
            known = new Shared(copy, new String(copy, StandardCharsets.ISO_8859_1));
            shared[slot] = known;
        }
        return known.text;
    }

    /** Mixes length and some bytes: who is wrong about the rest is found out by comparing. */
    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        int hash =
                length == 0 ? 0 : bytes[from] * 7 + bytes[to - 1] * 31 + bytes[from + length / 2];
        hash += length > 3 ? bytes[to - 3] * 13 + bytes[from + 1] * 3 : 0;
        return hash * 5 + length;
    }

    // The array is only ever read.
    @SuppressWarnings("ArrayRecordComponent")
    private record Shared(byte[] bytes, String text) {}

    /** A name as written, with prefix, and the qualified names it last stood for. */
    static final class Raw {
        final String prefix;
        final String local;

        /** Whether it declares a namespace, as an attribute, and the prefix it does that for. */
        final boolean isDeclaration;

        final String declared;

        private final byte[] bytes;
        private @Nullable XmlName element;
        private @Nullable XmlName attribute;

        private Raw(byte[] bytes) {
            String text = XmlCharacters.utf8(bytes, 0, bytes.length);
            int colon = text.indexOf(':');
            this.prefix = colon < 0 ? "" : text.substring(0, colon);
            this.local = colon < 0 ? text : text.substring(colon + 1);
            this.isDeclaration = (colon < 0 ? local : prefix).equals("xmlns");
            this.declared = colon < 0 ? "" : local;
            this.bytes = bytes;
            if (!XmlCharacters.isName(local) || !(colon < 0 || XmlCharacters.isName(prefix))) {
                throw new XmlException(
                        XmlFault.NOT_WELL_FORMED, "“" + text + "” is not a name in XML.");
            }
        }

        boolean isSame(Raw other) {
            return this == other || Arrays.equals(bytes, other.bytes);
        }

        int length() {
            return bytes.length;
        }

        XmlName inElement(String namespace) {
            XmlName known = element;
            if (known == null || !known.namespace().equals(namespace)) {
                known = new XmlName(namespace, local);
                element = known;
            }
            return known;
        }

        XmlName inAttribute(String namespace) {
            XmlName known = attribute;
            if (known == null || !known.namespace().equals(namespace)) {
                known = new XmlName(namespace, local);
                attribute = known;
            }
            return known;
        }

        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
