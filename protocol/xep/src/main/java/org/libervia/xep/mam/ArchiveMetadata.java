package org.libervia.xep.mam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The bounds of an archive (XEP-0313 §5).
 *
 * @param oldest the first message, or null when the archive is empty
 * @param youngest the last message, or null when the archive is empty
 */
public record ArchiveMetadata(@Nullable Bound oldest, @Nullable Bound youngest) implements Payload {

    /**
     * A message at an end of the archive.
     *
     * @param id its id in the archive
     * @param time when it was received
     */
    public record Bound(String id, Instant time) {

        private static Bound read(XmlElement element) {
            ElementReader reader = ElementReader.of(element);
            Instant time = reader.parsed("timestamp", "date and time", DateTimes::parse);
            if (time == null) {
                throw reader.invalid("the attribute “timestamp” is missing");
            }
            return new Bound(reader.required("id"), time);
        }

        private XmlElement write(String local) {
            return XmlElement.builder(local, ArchiveQuery.NAMESPACE)
                    .attribute("id", id)
                    .attribute("timestamp", DateTimes.format(time))
                    .build();
        }
    }

    /** The question. */
    public static XmlElement query() {
        return XmlElement.empty("metadata", ArchiveQuery.NAMESPACE);
    }

    /**
     * Reads {@code <metadata/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when an id or a time is missing or malformed
     */
    public static ArchiveMetadata read(XmlElement element) {
        ElementReader.of(element, "metadata", ArchiveQuery.NAMESPACE);
        return new ArchiveMetadata(
                element.child("start", ArchiveQuery.NAMESPACE).map(Bound::read).orElse(null),
                element.child("end", ArchiveQuery.NAMESPACE).map(Bound::read).orElse(null));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder metadata = XmlElement.builder("metadata", ArchiveQuery.NAMESPACE);
        if (oldest != null) {
            metadata.child(oldest.write("start"));
        }
        if (youngest != null) {
            metadata.child(youngest.write("end"));
        }
        return metadata.build();
    }
}
