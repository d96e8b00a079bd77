package org.libervia.xep.attachments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * All that somebody attaches to an item (XEP-0470 §4.1).
 *
 * @param noticed that it was noticed, or null
 * @param reactions the emojis, or null
 * @param others attachments of other specifications, to be kept as they are
 */
public record Attachments(
        @Nullable Noticed noticed, @Nullable Reactions reactions, List<XmlElement> others)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:pubsub-attachments:1";

    public Attachments {
        others = List.copyOf(others);
    }

    /**
     * The item was noticed, what others call a like.
     *
     * @param timestamp when, or null
     */
    public record Noticed(@Nullable Instant timestamp) {}

    /**
     * Reactions to the item.
     *
     * @param timestamp when they were published last, or null
     * @param emojis one each, in order
     */
    public record Reactions(@Nullable Instant timestamp, List<String> emojis) {
        public Reactions {
            emojis = List.copyOf(emojis);
        }
    }

    /**
     * Reads {@code <attachments/>}. Of several attachments of a kind the first counts.
     *
     * @throws org.libervia.xep.InvalidElementException when a timestamp is none
     */
    public static Attachments read(XmlElement element) {
        ElementReader.of(element, "attachments", NAMESPACE);
        return new Attachments(
                element.child("noticed", NAMESPACE)
                        .map(noticed -> new Noticed(timestamp(noticed)))
                        .orElse(null),
                element.child("reactions", NAMESPACE).map(Attachments::reactions).orElse(null),
                element.elements()
                        .filter(child ->
                                !child.is("noticed", NAMESPACE)
                                        && !child.is("reactions", NAMESPACE))
                        .toList());
    }

    private static Reactions reactions(XmlElement element) {
        return new Reactions(
                timestamp(element), ElementReader.of(element).each("reaction", XmlElement::text));
    }

    private static @Nullable Instant timestamp(XmlElement element) {
        return ElementReader.of(element).parsed("timestamp", "date and time", DateTimes::parse);
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder attachments = XmlElement.builder("attachments", NAMESPACE);
        if (noticed != null) {
            attachments.child(stamped("noticed", noticed.timestamp()).build());
        }
        if (reactions != null) {
            XmlElement.Builder list = stamped("reactions", reactions.timestamp());
            reactions.emojis().forEach(emoji -> list.textChild("reaction", emoji));
            attachments.child(list.build());
        }
        return attachments.children(others).build();
    }

    private static XmlElement.Builder stamped(String local, @Nullable Instant timestamp) {
        return XmlElement.builder(local, NAMESPACE)
                .attribute("timestamp", timestamp == null ? null : DateTimes.format(timestamp));
    }
}
