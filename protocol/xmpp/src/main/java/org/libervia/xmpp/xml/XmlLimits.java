package org.libervia.xmpp.xml;

/**
 * How much XML is taken in before it is refused; every bound holds while bytes arrive, before an
 * element is complete.
 *
 * @param elementBytes bytes of one stanza, or of the stream header, or of a whole document
 * @param depth how deep elements nest, the stanza itself being 1
 * @param attributes attributes and namespace declarations of one element
 * @param nameBytes bytes of an element's or attribute's name, prefix included
 * @param nodes elements and texts of one stanza
 */
public record XmlLimits(int elementBytes, int depth, int attributes, int nameBytes, int nodes) {

    /** Ample for people, tight for attackers: 1 MiB a stanza. */
    public static final XmlLimits DEFAULT = new XmlLimits(1 << 20, 128, 64, 256, 1 << 16);

    public XmlLimits {
        if (elementBytes < 1 || depth < 1 || attributes < 1 || nameBytes < 1 || nodes < 1) {
            throw new IllegalArgumentException("every XML limit is at least 1");
        }
    }

    /** These limits with another bound for the bytes of one stanza. */
    public XmlLimits withElementBytes(int bytes) {
        return new XmlLimits(bytes, depth, attributes, nameBytes, nodes);
    }
}
