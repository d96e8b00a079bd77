package org.libervia.xep.microblog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Where something else is (RFC 4287 §4.2.7).
 *
 * @param href its address, without white space; empty when others left it out
 * @param rel what it is to this, or null, which means {@code alternate}
 * @param type its media type, or null
 * @param hreflang its language, or null
 * @param title a title for people, or null
 * @param length how many bytes, perhaps roughly, or null
 * @param ref the {@code atom:id} of what it leads to (XEP-0277 §2.6), or null
 * @param extensions whatever else came with it
 */
public record Link(
        String href,
        @Nullable String rel,
        @Nullable String type,
        @Nullable String hreflang,
        @Nullable String title,
        @Nullable Long length,
        @Nullable String ref,
        List<XmlElement> extensions) {

    public static final String ALTERNATE = "alternate";
    public static final String ENCLOSURE = "enclosure";
    public static final String RELATED = "related";
    public static final String REPLIES = "replies";
    public static final String SELF = "self";
    public static final String START = "start";
    public static final String VIA = "via";

    private static final String COMMENTS = "comments";

    public Link {
        extensions = List.copyOf(extensions);
    }

    /** A link of this relation. */
    public static Link of(String rel, String href) {
        return new Link(href, rel, null, null, null, null, null, List.of());
    }

    /** The link to the node of comments (XEP-0277 §3.1). */
    public static Link comments(NodeAddress node) {
        return new Link(node.uri(), REPLIES, null, null, COMMENTS, null, null, List.of());
    }

    /** Whether it is of this relation. */
    public boolean is(String relation) {
        return relation.equalsIgnoreCase(rel == null ? ALTERNATE : rel);
    }

    /** The node of comments, when that is what it leads to; some leave out the title. */
    public Optional<NodeAddress> commentsNode() {
        return is(REPLIES) ? NodeAddress.parse(href) : Optional.empty();
    }

    static Link read(XmlElement element) {
        String length = element.attribute("length", "").strip();
        return new Link(
                element.attribute("href", "").replaceAll("\\s+", ""),
                element.attribute("rel"),
                element.attribute("type"),
                element.attribute("hreflang"),
                element.attribute("title"),
                length.matches("[0-9]{1,18}") ? Long.valueOf(length) : null,
                element.attribute("ref"),
                element.elements().toList());
    }

    XmlElement write() {
        return XmlElement.builder("link", Entry.NAMESPACE)
                .attribute("rel", rel)
                .attribute("type", type)
                .attribute("hreflang", hreflang)
                .attribute("title", title)
                .attribute("length", length)
                .attribute("href", href)
                .attribute("ref", ref)
                .children(extensions)
                .build();
    }
}
