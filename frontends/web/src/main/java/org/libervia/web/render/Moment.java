package org.libervia.web.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** A point in time, or a day, as templates see it; as text it is what ISO 8601 says. */
record Moment(Temporal temporal) implements TemplateObject {

    /** The time of a value that filters are given: a time, seconds since 1970, or an ISO text. */
    static Optional<Moment> of(@Nullable Object value) {
        return switch (value) {
            case Moment moment -> Optional.of(moment);
            case Temporal temporal -> Optional.of(new Moment(temporal));
            case Number seconds ->
                    Optional.of(
                            new Moment(
                                    Instant.ofEpochMilli(
                                            Math.round(seconds.doubleValue() * 1000))));
            case CharSequence text -> parse(text.toString().strip());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Moment> parse(String text) {
        try {
            return Optional.of(
                    new Moment(
                            text.length() == 10
                                    ? LocalDate.parse(text)
                                    : OffsetDateTime.parse(text).toInstant()));
        } catch (java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** It in a time zone; a day begins at midnight. */
    ZonedDateTime at(ZoneId zone) {
        return switch (temporal) {
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone);
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone);
            case LocalDate day -> day.atStartOfDay(zone);
            case LocalDateTime local -> local.atZone(zone);
            default -> Instant.from(temporal).atZone(zone);
        };
    }

    /** Whether it is a day without a time. */
    boolean isDay() {
        return temporal instanceof LocalDate;
    }

    @Override
    public @Nullable Object attribute(String name) {
        ZonedDateTime utc = at(java.time.ZoneOffset.UTC);
        return switch (name) {
            case "year" -> (long) utc.getYear();
            case "month" -> (long) utc.getMonthValue();
            case "day" -> (long) utc.getDayOfMonth();
            case "timestamp" -> utc.toEpochSecond();
            default -> Undefined.missing(name);
        };
    }

    @Override
    public String toString() {
        return temporal.toString();
    }
}
