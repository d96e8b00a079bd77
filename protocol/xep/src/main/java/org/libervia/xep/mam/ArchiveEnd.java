package org.libervia.xep.mam;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.rsm.PageResult;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The answer that comes after the results (XEP-0313 §4.2): {@code <fin/>}.
 *
 * @param queryId that of the question, or null
 * @param complete whether there are no more pages in this direction
 * @param stable whether the results won't change; if not they must not be kept for long
 * @param page which page came
 */
public record ArchiveEnd(
        @Nullable String queryId, boolean complete, boolean stable, PageResult page)
        implements Payload {

    /**
     * Reads {@code <fin/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a flag or the page is malformed
     */
    public static ArchiveEnd read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "fin", ArchiveQuery.NAMESPACE);
        return new ArchiveEnd(
                element.attribute("queryid"),
                reader.flag("complete", false),
                reader.flag("stable", true),
                PageResult.in(element).orElse(PageResult.NONE));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("fin", ArchiveQuery.NAMESPACE)
                .attribute("queryid", queryId)
                .attribute("complete", complete ? "true" : null)
                .attribute("stable", stable ? null : "false")
                .child(page.write())
                .build();
    }
}
