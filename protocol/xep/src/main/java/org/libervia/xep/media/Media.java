package org.libervia.xep.media;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * One medium, in one or more encodings (XEP-0221 §2).
 *
 * @param width in pixels, or null
 * @param height in pixels, or null
 * @param sources where it can be had
 */
public record Media(@Nullable Long width, @Nullable Long height, List<Source> sources)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:media-element";

    /**
     * Where one encoding can be had.
     *
     * @param type its media type, {@code image/png} for example
     * @param uri its address, of any scheme; not to be fetched without thought
     */
    public record Source(String type, String uri) {

        public Source {
            uri = uri.strip();
        }
    }

    public Media {
        sources = List.copyOf(sources);
    }

    /** The first medium in {@code field}. */
    public static Optional<Media> in(XmlElement field) {
        return field.child("media", NAMESPACE).map(Media::read);
    }

    /** Reads {@code <media/>}. */
    public static Media read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "media", NAMESPACE);
        return new Media(
                reader.number("width"),
                reader.number("height"),
                reader.each(
                        "uri",
                        uri -> new Source(ElementReader.of(uri).required("type"), uri.text())));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder media =
                XmlElement.builder("media", NAMESPACE)
                        .attribute("width", width)
                        .attribute("height", height);
        for (Source source : sources) {
            media.child(
                    XmlElement.builder("uri", NAMESPACE)
                            .attribute("type", source.type())
                            .text(source.uri())
                            .build());
        }
        return media.build();
    }
}
