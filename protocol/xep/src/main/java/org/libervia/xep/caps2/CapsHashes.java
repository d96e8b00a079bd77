package org.libervia.xep.caps2;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.hashes.Hash;
import org.libervia.xmpp.xml.XmlElement;

/** The names of an entity's capabilities, one for each hash function (XEP-0390 §4.2). */
public record CapsHashes(List<Hash> hashes) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:caps";

    /** The feature of a server that leaves out what has not changed (§5.3). */
    public static final String OPTIMIZE = "urn:xmpp:caps:optimize";

    private static final String NODE = NAMESPACE + "#";

    public CapsHashes {
        hashes = List.copyOf(hashes);
    }

    /** The node to ask for the capabilities of this name (§4.3). */
    public static String node(Hash hash) {
        return NODE + hash.algorithm() + "." + hash.value();
    }

    /** The name that a node asks for, unless it is another kind of node (§4.3). */
    public static Optional<Hash> ofNode(String node) {
        int dot = node.lastIndexOf('.');
        return node.startsWith(NODE) && dot > NODE.length() && dot < node.length() - 1
                ? Optional.of(new Hash(node.substring(NODE.length(), dot), node.substring(dot + 1)))
                : Optional.empty();
    }

    /**
     * The name of capabilities, or empty when they can't be named ({@link HashInput#of}).
     *
     * @param algorithm the name of the hash function, {@code sha-256} for example
     * @param digest the function itself
     */
    public static Optional<Hash> hash(
            DiscoInfo info, String algorithm, UnaryOperator<byte[]> digest) {
        return HashInput.of(info).map(input -> Hash.of(algorithm, digest.apply(input)));
    }

    /** The names in a presence, or in the features of a stream. */
    public static Optional<CapsHashes> in(XmlElement parent) {
        return parent.child("c", NAMESPACE).map(CapsHashes::read);
    }

    /**
     * Reads {@code <c/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a hash in it is malformed
     */
    public static CapsHashes read(XmlElement element) {
        ElementReader.of(element, "c", NAMESPACE);
        return new CapsHashes(Hash.in(element));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("c", NAMESPACE)
                .children(hashes.stream().map(Hash::write).toList())
                .build();
    }
}
