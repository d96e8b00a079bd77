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
 * @param before what goes to who asks before the answer, each in a message of its own
 */
public record Reply(
        @Nullable XmlElement payload, List<Announcement> announcements, List<XmlElement> before) {
    public static final Reply EMPTY = new Reply(null, List.of());

    public Reply {
        announcements = List.copyOf(announcements);
        before = List.copyOf(before);
    }

    public Reply(@Nullable XmlElement payload, List<Announcement> announcements) {
        this(payload, announcements, List.of());
    }

    public static Reply of(XmlElement payload) {
        return new Reply(payload, List.of());
    }

    /** An empty answer, and what others are told. */
    public static Reply telling(List<Announcement> announcements) {
        return new Reply(null, announcements);
    }
}
