package org.libervia.xmpp.management;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.xml.XmlElement;

/** The elements of stream management. */
public final class Sm {
    public static final String NAMESPACE = "urn:xmpp:sm:3";

    private Sm() {}

    /** Whether the features of a stream offer it. */
    public static boolean isOffered(XmlElement features) {
        return features.child("sm", NAMESPACE).isPresent();
    }

    public static XmlElement enable() {
        return XmlElement.builder("enable", NAMESPACE).attribute("resume", "true").build();
    }

    public static XmlElement resume(String previous, long h) {
        return XmlElement.builder("resume", NAMESPACE)
                .attribute("previd", previous)
                .attribute("h", h)
                .build();
    }

    public static XmlElement request() {
        return XmlElement.empty("r", NAMESPACE);
    }

    public static XmlElement answer(long h) {
        return XmlElement.builder("a", NAMESPACE).attribute("h", h).build();
    }

    /**
     * The count in {@code <a/>}, {@code <resumed/>} or {@code <failed/>}; empty when there is none
     * that can be read.
     */
    public static Optional<Long> h(XmlElement element) {
        String text = element.attribute("h");
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseUnsignedLong(text.strip()));
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /**
     * What the server said when it began to manage the stream.
     *
     * @param resumption how to resume the stream, or null when that can't be done
     */
    public record Enabled(@Nullable Resumable resumption) {
        public static Enabled read(XmlElement enabled) {
            String resume = enabled.attribute("resume", "false");
            boolean can = resume.equals("true") || resume.equals("1");
            String id = can ? enabled.attribute("id") : null;
            String location = enabled.attribute("location", "").strip();
            return new Enabled(
                    id == null ? null : new Resumable(id, location.isEmpty() ? null : location));
        }
    }
}
