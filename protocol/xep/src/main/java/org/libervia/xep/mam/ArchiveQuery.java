package org.libervia.xep.mam;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.ResultSet;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A question to an archive (XEP-0313 §4), or the form it can be asked with.
 *
 * @param queryId comes back in each result, or null
 * @param node the pubsub node whose archive it is, or null
 * @param form which messages are wanted, as {@link ArchiveFilter} makes it; null for all
 * @param page which page is wanted, or null
 * @param flipped whether the page is wanted youngest first (extended archives)
 * @param extensions whatever else came with it
 */
public record ArchiveQuery(
        @Nullable String queryId,
        @Nullable String node,
        @Nullable DataForm form,
        @Nullable PageRequest page,
        boolean flipped,
        List<XmlElement> extensions)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:mam:2";

    /** The feature of an archive that can be asked by ids, flips pages and tells its bounds. */
    public static final String EXTENDED = NAMESPACE + "#extended";

    public ArchiveQuery {
        extensions = List.copyOf(extensions);
    }

    /** The question for one page of the messages that pass the filter. */
    public static ArchiveQuery of(String queryId, ArchiveFilter filter, PageRequest page) {
        DataForm form = filter.equals(ArchiveFilter.ALL) ? null : filter.form();
        return new ArchiveQuery(queryId, null, form, page, false, List.of());
    }

    /**
     * Which messages are wanted.
     *
     * @throws org.libervia.xep.InvalidElementException when a field's value is malformed
     */
    public ArchiveFilter filter() {
        return form == null ? ArchiveFilter.ALL : ArchiveFilter.read(form);
    }

    /**
     * Reads {@code <query/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when its form or page is malformed
     */
    public static ArchiveQuery read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        return new ArchiveQuery(
                element.attribute("queryid"),
                element.attribute("node"),
                DataForm.in(element).orElse(null),
                PageRequest.in(element).orElse(null),
                reader.has("flip-page"),
                reader.foreign()
                        .filter(child -> !child.is("x", DataForm.NAMESPACE))
                        .filter(child -> !child.is("set", ResultSet.NAMESPACE))
                        .toList());
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder query =
                XmlElement.builder("query", NAMESPACE)
                        .attribute("queryid", queryId)
                        .attribute("node", node);
        if (form != null) {
            query.child(form.write());
        }
        if (page != null) {
            query.child(page.write());
        }
        if (flipped) {
            query.child(XmlElement.empty("flip-page", NAMESPACE));
        }
        return query.children(extensions).build();
    }
}
