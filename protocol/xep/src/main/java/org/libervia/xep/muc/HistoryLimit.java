package org.libervia.xep.muc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/**
 * How much of its history a room is to send to one who enters (XEP-0045 §7.2.13); the smallest that
 * fits all conditions, null for none.
 *
 * @param maxChars so many characters of XML at most
 * @param maxStanzas so many messages at most
 * @param seconds only messages of the last seconds
 * @param since only messages since then
 */
public record HistoryLimit(
        @Nullable Long maxChars,
        @Nullable Long maxStanzas,
        @Nullable Long seconds,
        @Nullable Instant since) {

    /** No history at all. */
    public static final HistoryLimit NOTHING = last(0);

    /** Only the newest. */
    public static HistoryLimit last(long messages) {
        return new HistoryLimit(null, messages, null, null);
    }

    /** What came since then. */
    public static HistoryLimit since(Instant time) {
        return new HistoryLimit(null, null, null, time);
    }

    static HistoryLimit read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new HistoryLimit(
                reader.number("maxchars"),
                reader.number("maxstanzas"),
                reader.number("seconds"),
                reader.parsed("since", "date", DateTimes::parse));
    }

    XmlElement write() {
        return XmlElement.builder("history", MucJoin.NAMESPACE)
                .attribute("maxchars", maxChars)
                .attribute("maxstanzas", maxStanzas)
                .attribute("seconds", seconds)
                .attribute("since", since == null ? null : DateTimes.format(since))
                .build();
    }
}
