package org.libervia.xep.delay;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The delay of a stanza (XEP-0203). Whether {@code from} may be believed is for the caller to say:
 * anybody can write one.
 *
 * @param stamp when the stanza was sent first
 * @param from who delayed it, or null
 * @param reason a text for people, or null
 */
public record Delay(Instant stamp, @Nullable Jid from, @Nullable String reason) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:delay";

    public Delay {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /**
     * Reads {@code <delay/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it has no valid time stamp
     */
    public static Delay read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "delay", NAMESPACE);
        Instant stamp = reader.parsed("stamp", "date and time", DateTimes::parse);
        if (stamp == null) {
            throw reader.invalid("the attribute “stamp” is missing");
        }
        return new Delay(stamp, reader.jid("from"), element.text());
    }

    /** The first delay in {@code parent}. */
    public static Optional<Delay> in(XmlElement parent) {
        return parent.child("delay", NAMESPACE).map(Delay::read);
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("delay", NAMESPACE)
                .attribute("from", from)
                .attribute("stamp", DateTimes.format(stamp))
                .text(reason == null ? "" : reason)
                .build();
    }
}
