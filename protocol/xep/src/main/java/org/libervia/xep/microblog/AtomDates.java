package org.libervia.xep.microblog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/** Dates in Atom (RFC 4287 §3.3), and what others write in their place. */
final class AtomDates {
    private static final int LONGEST = 64;
    private static final DateTimeFormatter COMPACT_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]Z", Locale.ROOT);

    private static final List<Function<String, Instant>> NOTATIONS =
            List.of(
                    DateTimes::parse,
                    text -> OffsetDateTime.parse(text, COMPACT_OFFSET).toInstant(),
                    text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
                    text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
                    text ->
                            OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());

    private AtomDates() {}

    /** The date in the first child of this name; empty when there is none that can be read. */
    static Optional<Instant> read(XmlElement parent, String local) {
        return parent.elements(local, Entry.NAMESPACE)
                .map(element -> element.text().strip())
                .flatMap(text -> parse(text).stream())
                .findFirst();
    }

    private static Optional<Instant> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String normal =
                text.length() > 10 && text.charAt(10) == ' ' && text.charAt(4) == '-'
                        ? text.substring(0, 10) + "T" + text.substring(11)
                        : text;
        for (Function<String, Instant> notation : NOTATIONS) {
            try {
                return Optional.of(notation.apply(normal));
            } catch (DateTimeException another) {
                // the next notation is tried
            }
        }
        return Optional.empty();
    }
}
