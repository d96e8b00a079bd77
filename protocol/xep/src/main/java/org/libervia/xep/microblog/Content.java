package org.libervia.xep.microblog;

import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/** What an article says (RFC 4287 §4.1.3). */
public sealed interface Content permits AtomText, ForeignContent {

    /** Its language (RFC 5646) where it differs from that around it, or null. */
    @Nullable String language();

    /** This as an element of this name. */
    XmlElement write(String local);

    /** Reads {@code <content/>}. */
    static Content read(XmlElement element) {
        return ForeignContent.isForeign(element)
                ? ForeignContent.of(element)
                : AtomText.read(element);
    }
}
