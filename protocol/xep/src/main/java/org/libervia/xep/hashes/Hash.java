package org.libervia.xep.hashes;

import java.util.Base64;
import java.util.List;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A hash value (XEP-0300 §2).
 *
 * @param algorithm the name, {@code sha-256} for example
 * @param value the value in Base64, without white space
 */
public record Hash(String algorithm, String value) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:hashes:2";

    public Hash {
        if (algorithm.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("a hash has an algorithm and a value");
        }
    }

    /** A hash of these bytes as value. */
    public static Hash of(String algorithm, byte[] value) {
        return new Hash(algorithm, Base64.getEncoder().encodeToString(value));
    }

    /** The hashes directly in {@code parent}. */
    public static List<Hash> in(XmlElement parent) {
        return parent.elements("hash", NAMESPACE).map(Hash::read).toList();
    }

    /**
     * Reads {@code <hash/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when the algorithm or the value is missing,
     *     or the value is no Base64
     */
    public static Hash read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "hash", NAMESPACE);
        return new Hash(reader.required("algo"), reader.base64());
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("hash", NAMESPACE)
                .attribute("algo", algorithm)
                .text(value)
                .build();
    }
}
