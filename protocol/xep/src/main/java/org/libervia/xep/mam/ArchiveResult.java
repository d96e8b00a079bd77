package org.libervia.xep.mam;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.forward.Forwarded;
import org.libervia.xmpp.xml.XmlElement;

/**
 * One message out of an archive (XEP-0313 §4.2).
 *
 * @param queryId that of the question, or null when it had none
 * @param id the id of the message in the archive
 * @param forwarded the message, and when it was received; the message may be left out (§3.3)
 */
public record ArchiveResult(@Nullable String queryId, String id, Forwarded forwarded)
        implements Payload {

    public ArchiveResult {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a message in an archive has an id");
        }
    }

    /** The result that a message carries. */
    public static Optional<ArchiveResult> in(XmlElement message) {
        return message.child("result", ArchiveQuery.NAMESPACE).map(ArchiveResult::read);
    }

    /**
     * Reads {@code <result/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when the id or the forwarded message is
     *     missing or malformed
     */
    public static ArchiveResult read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "result", ArchiveQuery.NAMESPACE);
        return new ArchiveResult(
                element.attribute("queryid"),
                reader.required("id"),
                Forwarded.read(reader.requiredChild("forwarded", Forwarded.NAMESPACE)));
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("result", ArchiveQuery.NAMESPACE)
                .attribute("queryid", queryId)
                .attribute("id", id)
                .child(forwarded.write())
                .build();
    }
}
