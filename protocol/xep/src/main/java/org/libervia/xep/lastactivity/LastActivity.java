package org.libervia.xep.lastactivity;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * How long nothing was done (XEP-0012).
 *
 * @param seconds since when: a user idle, an account offline, a server up
 * @param status the status of the last presence of an account that is offline, or null
 */
public record LastActivity(long seconds, @Nullable String status) implements Payload {

    public static final String NAMESPACE = "jabber:iq:last";

    public LastActivity {
        if (seconds < 0) {
            throw new IllegalArgumentException(seconds + " seconds of idleness");
        }
        status = status == null || status.isEmpty() ? null : status;
    }

    /** The question. */
    public static XmlElement query() {
        return XmlElement.empty("query", NAMESPACE);
    }

    /**
     * Reads an answer.
     *
     * @throws org.libervia.xep.InvalidElementException when the seconds are missing or no number
     */
    public static LastActivity read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        Long seconds = reader.number("seconds");
        if (seconds == null) {
            throw reader.invalid("the attribute “seconds” is missing");
        }
        return new LastActivity(seconds, element.text());
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("query", NAMESPACE)
                .attribute("seconds", seconds)
                .text(status == null ? "" : status)
                .build();
    }
}
