package org.libervia.xep.time;

import java.time.Instant;
import java.time.ZoneOffset;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The time of an entity (XEP-0202).
 *
 * @param utc the point in time
 * @param offset how far the entity's clock on the wall is from UTC
 */
public record EntityTime(Instant utc, ZoneOffset offset) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:time";

    /** The question. */
    public static XmlElement query() {
        return XmlElement.empty("time", NAMESPACE);
    }

    /**
     * Reads an answer.
     *
     * @throws org.libervia.xep.InvalidElementException when the time or the offset is missing or
     *     malformed
     */
    public static EntityTime read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "time", NAMESPACE);
        Instant utc = reader.childParsed("utc", "date and time", DateTimes::parse);
        ZoneOffset offset = reader.childParsed("tzo", "offset from UTC", DateTimes::parseOffset);
        if (utc == null || offset == null) {
            throw reader.invalid("<utc/> and <tzo/> must both be there");
        }
        return new EntityTime(utc, offset);
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("time", NAMESPACE)
                .textChild("tzo", DateTimes.format(offset))
                .textChild("utc", DateTimes.format(utc))
                .build();
    }
}
