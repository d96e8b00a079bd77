package org.libervia.xep.caps;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The short name of a client's capabilities (XEP-0115 §4).
 *
 * @param hash the name of the hash function, or null in the legacy format, which can't be verified
 * @param node says which software it is, as a URI
 * @param ver the hash of the capabilities in Base64
 */
public record Caps(@Nullable String hash, String node, String ver) implements Payload {

    public static final String NAMESPACE = "http://jabber.org/protocol/caps";

    /** The hash function that everybody knows. */
    public static final String SHA_1 = "sha-1";

    public Caps {
        hash = hash == null || hash.isEmpty() ? null : hash;
        if (node.isEmpty() || ver.isEmpty()) {
            throw new IllegalArgumentException("capabilities have a node and a version");
        }
    }

    /**
     * The name of one's own capabilities.
     *
     * @param sha1 the hash function SHA-1
     * @throws IllegalArgumentException when the capabilities are ill-formed ({@link CapsString#of})
     */
    public static Caps of(String node, DiscoInfo info, UnaryOperator<byte[]> sha1) {
        String string =
                CapsString.of(info)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the capabilities repeat something: " + info));
        return new Caps(SHA_1, node, hashed(string, sha1));
    }

    /** The node to ask for these capabilities (§6.2). */
    public String discoNode() {
        return node + "#" + ver;
    }

    /**
     * Whether an answer is what the name stands for, so that it may be kept for all who use that
     * name (§5.4).
     *
     * @param digest the function that {@link #hash} names
     */
    public boolean matches(DiscoInfo info, UnaryOperator<byte[]> digest) {
        return hash != null
                && CapsString.of(info).filter(s -> hashed(s, digest).equals(ver)).isPresent();
    }

    private static String hashed(String string, UnaryOperator<byte[]> digest) {
        return Base64.getEncoder()
                .encodeToString(digest.apply(string.getBytes(StandardCharsets.UTF_8)));
    }

    /** The capabilities in a presence, or in the features of a stream. */
    public static Optional<Caps> in(XmlElement parent) {
        return parent.child("c", NAMESPACE).map(Caps::read);
    }

    /**
     * Reads {@code <c/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when node or ver is missing
     */
    public static Caps read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "c", NAMESPACE);
        return new Caps(element.attribute("hash"), reader.required("node"), reader.required("ver"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("c", NAMESPACE)
                .attribute("hash", hash)
                .attribute("node", node)
                .attribute("ver", ver)
                .build();
    }
}
