package org.libervia.xep.omemo;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The wish to go on without encryption, itself encrypted (XEP-0384 §5.6). Nothing is sent until the
 * user has agreed.
 */
public record OptOut(@Nullable String reason) implements Payload {

    /** Reads {@code <opt-out/>}. */
    public static OptOut read(XmlElement element) {
        return new OptOut(
                ElementReader.of(element, "opt-out", OmemoEncrypted.NAMESPACE).childText("reason"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("opt-out", OmemoEncrypted.NAMESPACE)
                .optionalTextChild("reason", reason)
                .build();
    }
}
