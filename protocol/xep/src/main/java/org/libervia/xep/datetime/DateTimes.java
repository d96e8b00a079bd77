package org.libervia.xep.datetime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The profiles of XEP-0082 §3; what is not in one of them is a {@link DateTimeException}. */
public final class DateTimes {
    private static final int LAST_YEAR = 9_999;

    private DateTimes() {}

    /** Reads a point in time, {@code 1969-07-21T02:56:15.123Z} (§3.2), to the nanosecond. */
    public static Instant parse(String text) {
        if (text.length() > 64) {
            throw new DateTimeException("a date and time of " + text.length() + " characters");
        }
        OffsetDateTime moment = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year of more than four digits");
        }
        return moment.toInstant();
    }

    /** Writes a point in time in UTC; a fraction of a second only where there is one. */
    public static String format(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    /** Reads a calendar date, {@code 1776-07-04} (§3.1). */
    public static LocalDate parseDate(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /**
     * Reads a time of day with its offset, {@code 16:00:00-06:00}; without offset it is UTC (§3.3).
     */
    public static OffsetTime parseTime(String text) {
        boolean offset = text.endsWith("Z") || text.indexOf('+') > 0 || text.indexOf('-') > 0;
        return OffsetTime.parse(offset ? text : text + "Z", DateTimeFormatter.ISO_OFFSET_TIME);
    }

    /** Reads an offset from UTC, {@code -06:00} or {@code Z} (§3.3). */
    public static ZoneOffset parseOffset(String text) {
        if (text.equals("Z") || text.matches("[+-]\\d\\d:\\d\\d")) {
            return ZoneOffset.of(text);
        }
        throw new DateTimeException("“" + text + "” is no offset from UTC");
    }

    /**
     * Writes an offset from UTC, {@code Z} for none; seconds, which no zone has today, are left
     * out.
     */
    public static String format(ZoneOffset offset) {
        return offset.getId().length() > 6 ? offset.getId().substring(0, 6) : offset.getId();
    }
}
