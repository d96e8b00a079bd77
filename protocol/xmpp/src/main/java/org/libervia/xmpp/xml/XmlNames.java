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
    private static final int LONGEST_NAMESPACE = 128;

    /** Stands where no name was read yet. */
    static final Raw NONE = new Raw(new byte[] {'_'}, 0);

    private final @Nullable Raw[] raws = new @Nullable Raw[SIZE];
    private final @Nullable String[] namespaces = new @Nullable String[SIZE / 4];

    /** The name at these bytes, whose hash is given. */
    Raw name(byte[] bytes, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 7 ^ hash >>> 15) & (SIZE - 1);
        Raw known = raws[slot];
        if (known != null
                && known.hash == hash
                && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
            return known;
        }
        Raw made = new Raw(Arrays.copyOfRange(bytes, from, to), hash);
        raws[slot] = made;
        return made;
    }

    /** The same namespace, as one object when it was met lately. */
    String namespace(String namespace) {
        if (namespace.length() > LONGEST_NAMESPACE) {
            return namespace;
        }
        int hash = namespace.hashCode();
        int slot = (hash ^ hash >>> 11) & (namespaces.length - 1);
        String known = namespaces[slot];
        if (known != null && known.equals(namespace)) {
            return known;
        }
        namespaces[slot] = namespace;
        return namespace;
    }

    /** A name as written, with prefix, and the qualified names it last stood for. */
    static final class Raw {
        final String prefix;
        final String local;
        private final byte[] bytes;
        private final int hash;
        private @Nullable XmlName element;
        private @Nullable XmlName attribute;

        private Raw(byte[] bytes, int hash) {
            String text = XmlCharacters.utf8(bytes, 0, bytes.length);
            int colon = text.indexOf(':');
            this.prefix = colon < 0 ? "" : text.substring(0, colon);
            this.local = colon < 0 ? text : text.substring(colon + 1);
            this.bytes = bytes;
            this.hash = hash;
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
