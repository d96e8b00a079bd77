package org.libervia.xep.avatar;

import java.util.Base64;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The bytes of a picture, published under their SHA-1 as item id (XEP-0084 §4.1).
 *
 * @param base64 the bytes in Base64, without white space
 */
public record AvatarData(String base64) implements Payload {

    /** The namespace, and the node that it is published to. */
    public static final String NAMESPACE = "urn:xmpp:avatar:data";

    public static AvatarData of(byte[] bytes) {
        return new AvatarData(Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /**
     * Reads {@code <data/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it is empty or no Base64
     */
    public static AvatarData read(XmlElement element) {
        return new AvatarData(ElementReader.of(element, "data", NAMESPACE).base64());
    }

    @Override
    public XmlElement write() {
        return XmlElement.ofText("data", NAMESPACE, base64);
    }

    /** Leaves the bytes out: they fill screens. */
    @Override
    public String toString() {
        return "AvatarData[" + base64.length() + " characters]";
    }
}
