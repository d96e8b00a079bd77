package org.libervia.xep.rsm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Which page is wanted (XEP-0059 §2).
 *
 * @param max how many items at most, or null for as many as the other side likes; 0 asks for the
 *     count alone
 * @param after the id after which the page starts, or null
 * @param before the id before which the page ends, empty for the last page, or null
 * @param index the number of the first item, from 0, or null
 */
public record PageRequest(
        @Nullable Long max, @Nullable String after, @Nullable String before, @Nullable Long index)
        implements ResultSet {

    public PageRequest {
        after = after == null || after.isEmpty() ? null : after;
    }

    /** The first page. */
    public static PageRequest first(long max) {
        return new PageRequest(max, null, null, null);
    }

    /** The last page (§2.5). */
    public static PageRequest last(long max) {
        return new PageRequest(max, null, "", null);
    }

    /** The page after the item of this id (§2.2). */
    public static PageRequest after(String id, long max) {
        return new PageRequest(max, id, null, null);
    }

    /** The page before the item of this id (§2.3). */
    public static PageRequest before(String id, long max) {
        return new PageRequest(max, null, id, null);
    }

    /** The first request in {@code parent}. */
    public static Optional<PageRequest> in(XmlElement parent) {
        return parent.child("set", NAMESPACE).map(PageRequest::read);
    }

    /** Reads {@code <set/>} of a question. */
    public static PageRequest read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "set", NAMESPACE);
        return new PageRequest(
                reader.childNumber("max"),
                reader.childText("after"),
                reader.childText("before"),
                reader.childNumber("index"));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("set", NAMESPACE)
                .optionalTextChild("max", max)
                .optionalTextChild("after", after)
                .optionalTextChild("before", before)
                .optionalTextChild("index", index)
                .build();
    }
}
