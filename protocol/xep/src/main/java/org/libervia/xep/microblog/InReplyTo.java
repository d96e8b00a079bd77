package org.libervia.xep.microblog;

import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What this answers (RFC 4685 §3).
 *
 * @param ref the {@code atom:id} of what is answered, or null when others left it out
 * @param href where it is, or null
 * @param type the media type that is there, or null
 * @param source the feed or entry where it was seen, or null
 */
public record InReplyTo(
        @Nullable String ref,
        @Nullable String href,
        @Nullable String type,
        @Nullable String source) {

    public static final String NAMESPACE = "http://purl.org/syndication/thread/1.0";

    static InReplyTo read(XmlElement element) {
        String href = element.attribute("href");
        return new InReplyTo(
                element.attribute("ref"),
                href == null ? null : href.replaceAll("\\s+", ""),
                element.attribute("type"),
                element.attribute("source"));
    }

    XmlElement write() {
        return XmlElement.builder("in-reply-to", NAMESPACE)
                .attribute("ref", ref)
                .attribute("type", type)
                .attribute("href", href)
                .attribute("source", source)
                .build();
    }
}
