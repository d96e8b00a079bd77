package org.libervia.xep.rsm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Which page came (XEP-0059 §2).
 *
 * @param first the id of its first item, or null when it is empty
 * @param index the number of its first item among all, from 0, or null when it isn't said
 * @param last the id of its last item, or null when it is empty
 * @param count how many items there are in all, perhaps roughly, or null when it isn't said
 */
public record PageResult(
        @Nullable String first, @Nullable Long index, @Nullable String last, @Nullable Long count)
        implements ResultSet {

    /** An answer that says nothing: of a peer that knows no pages. */
    public static final PageResult NONE = new PageResult(null, null, null, null);

    public PageResult {
        if (first == null && index != null) {
            throw new IllegalArgumentException("the index belongs to the first item");
        }
    }

    /** The first answer in {@code parent}. */
    public static Optional<PageResult> in(XmlElement parent) {
        return parent.child("set", NAMESPACE).map(PageResult::read);
    }

    /** Reads {@code <set/>} of an answer. */
    public static PageResult read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "set", NAMESPACE);
        XmlElement first = element.child("first", NAMESPACE).orElse(null);
        return new PageResult(
                first == null ? null : first.text(),
                first == null ? null : index(first),
                reader.childText("last"),
                reader.childNumber("count"));
    }

    /** The index; ejabberd 23 counts some pages below zero, which says nothing. */
    private static @Nullable Long index(XmlElement first) {
        boolean negative = first.attribute("index", "").strip().matches("-[0-9]+");
        return negative ? null : ElementReader.of(first).number("index");
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder set = XmlElement.builder("set", NAMESPACE);
        if (first != null) {
            set.child(
                    XmlElement.builder("first", NAMESPACE)
                            .attribute("index", index)
                            .text(first)
                            .build());
        }
        return set.optionalTextChild("last", last).optionalTextChild("count", count).build();
    }
}
