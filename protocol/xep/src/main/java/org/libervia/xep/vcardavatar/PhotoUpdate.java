package org.libervia.xep.vcardavatar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Which picture is on the sender's card (XEP-0153 §3).
 *
 * @param hash the SHA-1 of its bytes in hexadecimal; empty when there is no picture; null when the
 *     sender doesn't know yet
 */
public record PhotoUpdate(@Nullable String hash) implements Payload {

    public static final String NAMESPACE = "vcard-temp:x:update";

    public PhotoUpdate {
        hash = hash == null ? null : hash.strip();
    }

    /** What {@code presence} says. */
    public static Optional<PhotoUpdate> in(XmlElement presence) {
        return presence.child("x", NAMESPACE).map(PhotoUpdate::read);
    }

    /** Reads {@code <x/>}. */
    public static PhotoUpdate read(XmlElement element) {
        return new PhotoUpdate(ElementReader.of(element, "x", NAMESPACE).childText("photo"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("x", NAMESPACE).optionalTextChild("photo", hash).build();
    }
}
