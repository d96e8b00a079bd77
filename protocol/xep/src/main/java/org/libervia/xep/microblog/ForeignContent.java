package org.libervia.xep.microblog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Content that is no text of Atom: of another media type, or elsewhere (RFC 4287 §4.1.3.1,
 * §4.1.3.2).
 *
 * @param mediaType its media type, or null when it isn't said
 * @param source where it is, or null when it is here
 * @param text the text in it, Base64 where the media type is no text
 * @param elements the elements in it
 */
public record ForeignContent(
        @Nullable String language,
        @Nullable String mediaType,
        @Nullable String source,
        String text,
        List<XmlElement> elements)
        implements Content {
    private static final Set<String> TEXTS = Set.of("text/plain", "text/html");
    private static final String XHTML = "application/xhtml+xml";

    public ForeignContent {
        language = Entry.stripped(language);
        text = text.strip();
        elements = List.copyOf(elements);
        if (source == null && (mediaType == null || !isForeignType(mediaType))) {
            throw new IllegalArgumentException(
                    "content that is here and of no foreign type is a text: " + mediaType);
        }
    }

    static boolean isForeign(XmlElement element) {
        String type = element.attribute("type");
        return element.attribute("src") != null || (type != null && isForeignType(type));
    }

    private static boolean isForeignType(String type) {
        String plain = type.strip().toLowerCase(Locale.ROOT);
        return plain.contains("/") && !TEXTS.contains(plain) && !plain.equals(XHTML);
    }

    static ForeignContent of(XmlElement element) {
        return new ForeignContent(
                element.lang(),
                element.attribute("type"),
                element.attribute("src"),
                element.text(),
                element.elements().toList());
    }

    @Override
    public XmlElement write(String local) {
        XmlElement.Builder content =
                XmlElement.builder(local, Entry.NAMESPACE)
                        .lang(language)
                        .attribute("type", mediaType)
                        .attribute("src", source)
                        .children(elements);
        return text.isEmpty() ? content.build() : content.text(text).build();
    }
}
