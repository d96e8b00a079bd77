package org.libervia.xep.vcard;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/** The picture of a card: its bytes, or where it is (XEP-0054 §9). */
public sealed interface Photo {

    /**
     * The bytes of a picture.
     *
     * @param type its media type, or null when the card doesn't say
     * @param base64 the bytes in Base64, without white space
     */
    record Inside(@Nullable String type, String base64) implements Photo {

        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** The address of a picture; not to be fetched without thought. */
    record Outside(String uri) implements Photo {

        public Outside {
            uri = uri.strip();
        }
    }

    /** The picture in {@code <PHOTO/>}, or null when it is empty, as some clients write it. */
    static @Nullable Photo read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        String uri = reader.childText("EXTVAL");
        if (uri != null) {
            return new Outside(uri);
        }
        XmlElement bytes = element.child("BINVAL", VCard.NAMESPACE).orElse(null);
        return bytes == null || bytes.text().isBlank()
                ? null
                : new Inside(reader.childText("TYPE"), ElementReader.of(bytes).base64());
    }

    /** This as {@code <PHOTO/>}. */
    default XmlElement write() {
        XmlElement.Builder photo = XmlElement.builder("PHOTO", VCard.NAMESPACE);
        return switch (this) {
            case Outside(String uri) -> photo.textChild("EXTVAL", uri).build();
            case Inside(String type, String base64) ->
                    photo.optionalTextChild("TYPE", type).textChild("BINVAL", base64).build();
        };
    }
}
