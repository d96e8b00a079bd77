package org.libervia.xmpp.xml;

import java.util.Arrays;
import java.util.Map;

/** Which prefix stands for which namespace, while elements open and close. */
final class XmlNamespaces {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final Map<String, String> aliases;
    private String[] prefixes = new String[4];
    private String[] values = new String[4];
    private int size;

    /**
     * @param aliases what to read in place of a namespace
     */
    XmlNamespaces(Map<String, String> aliases) {
        this.aliases = aliases;
    }

    /** How many declarations are in force: {@link #close(int)} goes back to it. */
    int size() {
        return size;
    }

    void close(int sizeBefore) {
        size = sizeBefore;
    }

    /**
     * Binds a prefix, empty for the default namespace.
     *
     * @param ownFrom how many declarations there were before this element
     */
    void declare(String prefix, String namespace, int ownFrom) {
        for (int i = ownFrom; i < size; i++) {
            if (prefixes[i].equals(prefix)) {
                throw XmlScanner.malformed("the prefix “" + prefix + "” declared twice");
            }
        }
        if (prefix.equals("xmlns")
                || prefix.equals("xml") != namespace.equals(XmlName.XML)
                || namespace.equals(XMLNS)) {
            throw new XmlException(
                    XmlFault.PREFIX, "The prefix “" + prefix + "” can't stand for " + namespace);
        }
        if (namespace.isEmpty() && !prefix.isEmpty()) {
            throw XmlScanner.malformed("the prefix “" + prefix + "” for no namespace");
        }
        if (size == prefixes.length) {
            prefixes = Arrays.copyOf(prefixes, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        prefixes[size] = prefix;
        values[size++] = aliases.getOrDefault(namespace, namespace);
    }

    /** The namespace that a prefix stands for here; without prefix, the default one or none. */
    String resolve(String prefix) {
        for (int i = size - 1; i >= 0; i--) {
            if (prefixes[i].equals(prefix)) {
                return values[i];
            }
        }
        if (prefix.isEmpty()) {
            return "";
        }
        if (prefix.equals("xml")) {
            return XmlName.XML;
        }
        throw new XmlException(
                XmlFault.PREFIX, "The prefix “" + prefix + "” stands for no namespace.");
    }
}
