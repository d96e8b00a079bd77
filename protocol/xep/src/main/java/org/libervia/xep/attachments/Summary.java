package org.libervia.xep.attachments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What a service counts of all that is attached to an item (XEP-0470 §4.6).
 *
 * @param noticed how many noticed it, or null when nobody did
 * @param reactions how many reacted with what; none when nobody did
 * @param others what is counted of attachments of other specifications
 */
public record Summary(@Nullable Long noticed, List<Reaction> reactions, List<XmlElement> others)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:pubsub-attachments:summary:1";

    public Summary {
        reactions = List.copyOf(reactions);
        others = List.copyOf(others);
    }

    /**
     * Those who reacted in one way.
     *
     * @param emoji with what
     * @param count how many different people, one at least
     */
    public record Reaction(String emoji, long count) {
        public Reaction {
            if (count < 1) {
                throw new IllegalArgumentException("a reaction is somebody's");
            }
        }
    }

    /**
     * Reads {@code <summary/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a count is no number
     */
    public static Summary read(XmlElement element) {
        ElementReader.of(element, "summary", NAMESPACE);
        return new Summary(
                element.child("noticed", NAMESPACE).map(Summary::count).orElse(null),
                element.child("reactions", NAMESPACE)
                        .map(list -> ElementReader.of(list).each("reaction", Summary::reaction))
                        .orElse(List.of()),
                element.elements()
                        .filter(child ->
                                !child.is("noticed", NAMESPACE)
                                        && !child.is("reactions", NAMESPACE))
                        .toList());
    }

    private static Reaction reaction(XmlElement element) {
        return new Reaction(element.text(), Math.max(1, count(element)));
    }

    /** What stands without a number is there once. */
    private static long count(XmlElement element) {
        Long count = ElementReader.of(element).number("count");
        return count == null ? 1 : count;
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder summary = XmlElement.builder("summary", NAMESPACE);
        if (noticed != null) {
            summary.child(
                    XmlElement.builder("noticed", NAMESPACE).attribute("count", noticed).build());
        }
        if (!reactions.isEmpty()) {
            XmlElement.Builder list = XmlElement.builder("reactions", NAMESPACE);
            for (Reaction reaction : reactions) {
                list.child(
                        XmlElement.builder("reaction", NAMESPACE)
                                .attribute("count", reaction.count() == 1 ? null : reaction.count())
                                .text(reaction.emoji())
                                .build());
            }
            summary.child(list.build());
        }
        return summary.children(others).build();
    }
}
