package org.libervia.xep.sce;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What is encrypted (XEP-0420 §4).
 *
 * @param content the elements that are hidden
 * @param padding characters that hide how long the content is
 * @param time when it was encrypted
 * @param to whom the stanza is for
 * @param from who sends the stanza
 */
public record Envelope(
        List<XmlElement> content,
        @Nullable String padding,
        @Nullable Instant time,
        @Nullable Jid to,
        @Nullable Jid from)
        implements Payload {

    public static final String NAMESPACE = "urn:xmpp:sce:1";

    private static final Set<String> PARTS = Set.of("content", "rpad", "time", "to", "from");

    public Envelope {
        content = List.copyOf(content);
    }

    /**
     * Reads {@code <envelope/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when a part is unknown, there twice or
     *     malformed, or the content is missing
     */
    public static Envelope read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "envelope", NAMESPACE);
        Set<String> seen = new HashSet<>();
        element.elements()
                .forEach(part -> {
                    if (!part.namespace().equals(NAMESPACE) || !PARTS.contains(part.local())) {
                        throw reader.invalid("<" + part.local() + "/> is not known in it");
                    }
                    if (!seen.add(part.local())) {
                        throw reader.invalid("<" + part.local() + "/> is in it twice");
                    }
                });
        return new Envelope(
                reader.requiredChild("content", NAMESPACE).elements().toList(),
                reader.childText("rpad"),
                time(element),
                jid(element, "to"),
                jid(element, "from"));
    }

    private static @Nullable Instant time(XmlElement element) {
        XmlElement time = element.child("time", NAMESPACE).orElse(null);
        if (time == null) {
            return null;
        }
        ElementReader reader = ElementReader.of(time);
        reader.required("stamp");
        return reader.parsed("stamp", "date and time", DateTimes::parse);
    }

    private static @Nullable Jid jid(XmlElement element, String local) {
        XmlElement part = element.child(local, NAMESPACE).orElse(null);
        return part == null ? null : ElementReader.of(part).requiredJid("jid");
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder envelope =
                XmlElement.builder("envelope", NAMESPACE)
                        .child(XmlElement.builder("content", NAMESPACE).children(content).build())
                        .optionalTextChild("rpad", padding);
        if (time != null) {
            envelope.child(
                    XmlElement.builder("time", NAMESPACE)
                            .attribute("stamp", DateTimes.format(time))
                            .build());
        }
        add(envelope, "to", to);
        add(envelope, "from", from);
        return envelope.build();
    }

    private static void add(XmlElement.Builder envelope, String local, @Nullable Jid jid) {
        if (jid != null) {
            envelope.child(XmlElement.builder(local, NAMESPACE).attribute("jid", jid).build());
        }
    }
}
