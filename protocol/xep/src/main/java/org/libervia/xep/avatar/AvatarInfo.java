package org.libervia.xep.avatar;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * One encoding of a picture (XEP-0084 §4.2.1).
 *
 * @param id the SHA-1 of its bytes in hexadecimal: the item of the data node where they are
 * @param type its media type, {@code image/png} for example
 * @param bytes its size
 * @param width in pixels, or null
 * @param height in pixels, or null
 * @param url where it can be had otherwise, or null; not to be fetched without thought
 */
public record AvatarInfo(
        String id,
        String type,
        long bytes,
        @Nullable Long width,
        @Nullable Long height,
        @Nullable String url) {

    static AvatarInfo read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        Long bytes = reader.number("bytes");
        if (bytes == null) {
            throw reader.invalid("the attribute “bytes” is missing");
        }
        return new AvatarInfo(
                reader.required("id"),
                reader.required("type"),
                bytes,
                reader.number("width"),
                reader.number("height"),
                element.attribute("url"));
    }

    XmlElement write() {
        return XmlElement.builder("info", AvatarMetadata.NAMESPACE)
                .attribute("bytes", bytes)
                .attribute("id", id)
                .attribute("type", type)
                .attribute("width", width)
                .attribute("height", height)
                .attribute("url", url)
                .build();
    }
}
