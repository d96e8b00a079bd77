package org.libervia.pubsub.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.event.Announcement;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What comes of a request.
 *
 * @param payload the answer, or null when it is empty
 * @param announcements what others are told
 */
public record Reply(@Nullable XmlElement payload, List<Announcement> announcements) {
    public static final Reply EMPTY = new Reply(null, List.of());

    public Reply {
        announcements = List.copyOf(announcements);
    }

    public static Reply of(XmlElement payload) {
        return new Reply(payload, List.of());
    }

    /** An empty answer, and what others are told. */
    public static Reply telling(List<Announcement> announcements) {
        return new Reply(null, announcements);
    }
}
